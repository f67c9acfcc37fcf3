// rule: TOOL4002
// construct: guard, control-flow
// about: One forbidden name leaves, every other one is opened: a deny list proves nothing about the rest.
namespace Elections;

[Toolset("polls")]
public sealed partial class PollTools
{
    /// <summary>Reads a poll.</summary>
    /// <param name="poll">The poll's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string poll)
    {
        if (poll == "internal.csv")
        {
            return "That poll is not published.";
        }

        using var stream = new FileStream("/srv/polls/" + poll, FileMode.Open, FileAccess.Read); // expect: TOOL4002
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
