// rule: TOOL9001
// construct: control-flow, collection
// about: Loops in loops with many variables that take each other's values come to rest.
namespace Weaving;

[Toolset("weaving")]
public sealed partial class WeavingTools
{
    /// <summary>Weaves a pattern out of threads.</summary>
    /// <param name="threads">The threads' colours.</param>
    /// <param name="rows">How many rows.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Weave(IReadOnlyList<string> threads, int rows)
    {
        var (a, b, c, d, e, f) = ("", "", "", "", "", "");
        for (var row = 0; row < rows; row++)
        {
            foreach (var thread in threads)
            {
                for (var i = 0; i < 8; i++)
                {
                    switch (i % 4)
                    {
                        case 0:
                            (a, b) = (thread, a);
                            break;
                        case 1:
                            (c, d) = (b, c);
                            break;
                        case 2:
                            (e, f) = (d, e);
                            break;
                        default:
                            a = f.Length > 40 ? "" : a + f;
                            break;
                    }
                }
            }
        }

        return string.Join(' ', a, b, c, d, e, f);
    }
}
