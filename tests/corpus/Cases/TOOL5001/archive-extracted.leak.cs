// rule: TOOL5001
// construct: effect, unknown-call
// about: The archive is extracted into a folder.
using System.IO.Compression;

namespace Deliverables;

[Toolset("deliverables")]
public sealed partial class DeliverableTools
{
    /// <summary>Lists what a delivery holds.</summary>
    /// <param name="delivery">The delivery's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> List(int delivery) // expect: TOOL5001
    {
        var archive = $"/srv/deliveries/{delivery}.zip";
        var folder = Path.Combine("/srv/unpacked", $"{delivery}");
        ZipFile.ExtractToDirectory(archive, folder);
        return Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).ToList();
    }
}
