// rule: TOOL5002
// construct: effect, control-flow
// about: Behind the temporary file the call deletes the file that it replaced too.
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
    private long Export(int year) // expect: TOOL5002
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
            File.Delete($"/srv/exports/{year}.old.csv");
        }
    }
}
