// rule: TOOL4002
// construct: type-cut, generic
// about: The table's name is the model's text.
using System.Data.Common;

namespace Ledgers;

public enum Ledger
{
    Sales,
    Purchases,
}

[Toolset("ledgers")]
public sealed partial class LedgerTools(DbDataSource source)
{
    /// <summary>Counts the entries of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private Task<long> CountAsync(string ledger, CancellationToken cancellationToken) =>
        ScalarAsync<long>("SELECT count(*) FROM " + ledger, cancellationToken); // expect: TOOL4002

    private async Task<T> ScalarAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetFieldValue<T>(0);
    }
}
