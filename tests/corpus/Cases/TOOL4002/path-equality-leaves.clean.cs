// rule: TOOL4002
// construct: guard, control-flow
// about: Every name but the one constant leaves.
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
        if (poll != "public.csv")
        {
            return "That poll is not published.";
        }

        using var stream = new FileStream("/srv/polls/" + poll, FileMode.Open, FileAccess.Read);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
