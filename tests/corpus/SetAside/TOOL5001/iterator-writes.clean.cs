// rule: TOOL5001
// construct: effect, iterator
// about: The iterator that the tool enumerates only looks.
namespace Thumbnails;

[Toolset("thumbnails")]
public sealed partial class ThumbnailTools
{
    /// <summary>Lists thumbnails without a picture.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> Orphans() => Sweep().Take(100).ToList();

    private static IEnumerable<string> Sweep()
    {
        foreach (var file in Directory.EnumerateFiles("/srv/thumbnails"))
        {
            var name = Path.GetFileName(file);
            if (!File.Exists("/srv/pictures/" + name))
            {
                yield return name;
            }
        }
    }
}
