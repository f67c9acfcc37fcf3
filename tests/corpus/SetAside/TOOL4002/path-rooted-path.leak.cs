// rule: TOOL4002
// construct: declaration, type-cut
// about: A text that the model fills names the folder to list.
namespace Drawings;

[Toolset("drawings")]
public sealed partial class DrawingTools
{
    /// <summary>Lists the drawings in a project's folder.</summary>
    /// <param name="folder">The project's folder.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> List(string folder)
    {
        var files = Directory.GetFiles(folder, "*.dxf"); // expect: TOOL4002
        return files.Select(file => Path.GetFileNameWithoutExtension(file)).Order().ToList();
    }
}
