// rule: TOOL4002
// construct: guard, type-cut
// about: The answer of the look-up is kept in a variable, and the variable is tested.
namespace Almanacs;

[Toolset("almanacs")]
public sealed partial class AlmanacTools
{
    private static readonly HashSet<string> Years = ["1899.txt", "1900.txt"];

    /// <summary>Reads an almanac.</summary>
    /// <param name="almanac">The almanac's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string almanac)
    {
        var known = Years.Contains(almanac);
        if (!known)
        {
            return "That year was not printed.";
        }

        var text = File.ReadAllText("/srv/almanacs/" + almanac);
        return text.ReplaceLineEndings(" ");
    }
}
