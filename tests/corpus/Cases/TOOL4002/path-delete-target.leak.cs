// rule: TOOL4002
// construct: effect, interpolation
// about: The model's text decides which file is deleted.
namespace Backups;

[Toolset("backups", Owner = "operations")]
public sealed partial class BackupTools
{
    /// <summary>Deletes a backup.</summary>
    /// <param name="backup">The backup's name.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.DataDeletion)]
    [RequiresPermission("backups.delete", Resource = "backup/{backup}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Deletes a backup: {backup}")]
    private void Delete(string backup)
    {
        var folder = new DirectoryInfo("/var/backups");
        var file = Path.Join(folder.FullName, $"backup-{backup}.tar");
        File.Delete(file); // expect: TOOL4002
    }
}
