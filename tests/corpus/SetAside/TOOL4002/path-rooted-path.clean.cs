// rule: TOOL4002
// construct: declaration, type-cut
// about: A RootedPath is parsed below the host's root by the binder before the tool runs.
namespace Drawings;

[Toolset("drawings")]
public sealed partial class DrawingTools
{
    /// <summary>Lists the drawings in a project's folder.</summary>
    /// <param name="folder">The project's folder.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> List(RootedPath folder)
    {
        var files = Directory.GetFiles(folder.FullPath, "*.dxf");
        return files.Select(file => Path.GetFileNameWithoutExtension(file)).Order().ToList();
    }
}
