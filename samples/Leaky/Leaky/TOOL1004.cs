using ToolContracts;

namespace Leaky;

[Toolset("archive", Owner = "desk")]
public sealed partial class ArchiveTools(HashSet<int> years)
{
    /// <summary>Deletes the papers of a year.</summary>
    /// <param name="year">The year.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.DataDeletion)]
    [RequiresPermission("archive.delete", Resource = "year/{year}")]
    [Idempotent]
    private void Delete(int year) => years.Remove(year);
}
