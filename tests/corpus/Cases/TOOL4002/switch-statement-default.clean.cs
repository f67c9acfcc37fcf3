// rule: TOOL4002
// construct: pattern, control-flow
// about: The default of the switch statement returns.
namespace Orchestras;

[Toolset("parts")]
public sealed partial class PartTools
{
    /// <summary>Counts the bars of a part.</summary>
    /// <param name="instrument">The instrument.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Bars(string instrument)
    {
        switch (instrument)
        {
            case "oboe":
            case "flute":
                break;
            default:
                return 0;
        }

        return File.ReadLines($"/srv/parts/{instrument}.abc").Count();
    }
}
