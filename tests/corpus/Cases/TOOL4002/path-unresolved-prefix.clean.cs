// rule: TOOL4002
// construct: guard
// about: The same test on the path that Path.GetFullPath resolved holds.
namespace Parcels;

[Toolset("labels")]
public sealed partial class LabelTools
{
    private static readonly string Root = Path.GetFullPath("labels") + Path.DirectorySeparatorChar;

    /// <summary>Tells how large the label of a parcel is.</summary>
    /// <param name="name">The label's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Size(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, name));
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            throw new ToolFailedException("no-such-label", ToolFailure.NotStarted);
        }

        using var label = File.OpenRead(path);
        return label.Length;
    }
}
