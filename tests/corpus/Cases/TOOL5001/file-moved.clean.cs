// rule: TOOL5001
// construct: effect, async
// about: What was read stays, and the new place is only computed.
namespace Inbox;

[Toolset("inbox")]
public sealed partial class InboxTools
{
    /// <summary>Reads the next scan of the inbox.</summary>
    /// <param name="number">Its number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> NextAsync(int number, CancellationToken cancellationToken)
    {
        var from = $"/srv/inbox/{number}.txt";
        var to = Path.Combine("/srv/done", Path.GetFileName(from));
        var text = await File.ReadAllTextAsync(from, cancellationToken);
        return text + Environment.NewLine + to;
    }
}
