// rule: TOOL5001
// construct: effect, unknown-call
// about: The archive's entries are listed.
using System.IO.Compression;

namespace Deliverables;

[Toolset("deliverables")]
public sealed partial class DeliverableTools
{
    /// <summary>Lists what a delivery holds.</summary>
    /// <param name="delivery">The delivery's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> List(int delivery)
    {
        var archive = $"/srv/deliveries/{delivery}.zip";
        using var zip = ZipFile.OpenRead(archive);
        return zip.Entries.Select(entry => entry.FullName).ToList();
    }
}
