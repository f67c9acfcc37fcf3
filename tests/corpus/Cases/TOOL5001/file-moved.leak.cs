// rule: TOOL5001
// construct: effect, async
// about: What was read is moved to another folder after an await.
namespace Inbox;

[Toolset("inbox")]
public sealed partial class InboxTools
{
    /// <summary>Reads the next scan of the inbox.</summary>
    /// <param name="number">Its number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> NextAsync(int number, CancellationToken cancellationToken) // expect: TOOL5001
    {
        var from = $"/srv/inbox/{number}.txt";
        var to = Path.Combine("/srv/done", Path.GetFileName(from));
        var text = await File.ReadAllTextAsync(from, cancellationToken);
        File.Move(from, to, overwrite: false);
        return text + Environment.NewLine + to;
    }
}
