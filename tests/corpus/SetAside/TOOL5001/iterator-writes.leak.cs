// rule: TOOL5001
// construct: effect, iterator
// about: The iterator that the tool enumerates deletes as it goes.
namespace Thumbnails;

[Toolset("thumbnails")]
public sealed partial class ThumbnailTools
{
    /// <summary>Lists thumbnails without a picture.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> Orphans() => Sweep().Take(100).ToList(); // expect: TOOL5001

    private static IEnumerable<string> Sweep()
    {
        foreach (var file in Directory.EnumerateFiles("/srv/thumbnails"))
        {
            var name = Path.GetFileName(file);
            if (!File.Exists("/srv/pictures/" + name))
            {
                File.Delete(file);
                yield return name;
            }
        }
    }
}
