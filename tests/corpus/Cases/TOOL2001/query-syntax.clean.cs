// rule: TOOL2001
// construct: linq, pattern
// about: A query with let keeps the token out of what it selects.
[Toolset("channels", Owner = "platform-team")]
internal sealed partial class ChannelTools(IReadOnlyList<Channel> channels)
{
    /// <summary>Lists the chat channels that notices go to.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IEnumerable<string> List()
    {
        var lines = from channel in channels
                    let token = channel.WebhookToken
                    where token.Length > 0
                    orderby channel.Name
                    select channel.Name + "?t=" + token.Length;
        return lines;
    }
}

internal sealed record Channel(string Name, [SecretData] string WebhookToken);
