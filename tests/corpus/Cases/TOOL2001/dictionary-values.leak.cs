// rule: TOOL2001
// construct: collection
// about: Values of a dictionary are joined, and one of them is a token.
[Toolset("bots", Owner = "platform-team")]
internal sealed partial class BotTools
{
    /// <summary>Shows the settings of the chat bot.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Settings()
    {
        var token = Environment.GetEnvironmentVariable("BOT_TOKEN") ?? "";
        var settings = new Dictionary<string, string>
        {
            ["room"] = Environment.GetEnvironmentVariable("BOT_ROOM") ?? "",
            ["token"] = token,
        };
        return string.Join('\n', settings.Values); // expect: TOOL2001
    }
}
