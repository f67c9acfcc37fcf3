// rule: TOOL4002
// construct: guard, control-flow
// about: The loop finds the known name that equals the text, and the known name is opened.
namespace Ciders;

[Toolset("ciders")]
public sealed partial class CiderTools
{
    private static readonly string[] Sorts = ["dry.txt", "sweet.txt"];

    /// <summary>Describes a cider.</summary>
    /// <param name="cider">The cider's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string cider)
    {
        foreach (var sort in Sorts)
        {
            if (cider.EndsWith(sort, StringComparison.Ordinal))
            {
                var file = sort;
                return File.ReadAllText(Path.Combine("/srv/ciders", file));
            }
        }

        return "That cider is not made here.";
    }
}
