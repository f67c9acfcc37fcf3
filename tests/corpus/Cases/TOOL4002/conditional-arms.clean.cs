// rule: TOOL4002
// construct: guard, control-flow
// about: The arm for names that the list contains opens it.
namespace Lanterns;

[Toolset("lanterns")]
public sealed partial class LanternTools
{
    private static readonly string[] Shapes = ["star", "moon"];

    /// <summary>Reads the pattern of a lantern.</summary>
    /// <param name="shape">The lantern's shape.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Pattern(string shape)
    {
        var folder = Path.Combine("/srv", "lanterns");
        return Shapes.Contains(shape) ? File.ReadAllText(Path.Combine(folder, shape)) : "Look at the poster.";
    }
}
