// rule: TOOL5002
// construct: effect, control-flow
// about: The only file that the call deletes is the temporary one that it made.
namespace Ledgers;

[Toolset("ledger-export", Owner = "accounting")]
public sealed partial class LedgerExportTools
{
    /// <summary>Exports the ledger of a year.</summary>
    /// <param name="year">The year.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("ledger.export", Resource = "year/{year}")]
    [Idempotent]
    private long Export(int year)
    {
        var target = $"/srv/exports/{year}.csv";
        var temporary = Path.GetTempFileName();
        try
        {
            File.Copy($"/srv/ledgers/{year}.csv", temporary, overwrite: true);
            File.Copy(temporary, target, overwrite: true);
            return new FileInfo(target).Length;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
