using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Reads and writes holds.</summary>
internal sealed class HoldTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _all = new(connection, "SELECT id, tenant, by, reason, at FROM hold ORDER BY id");

    private readonly Statement _insert = new(connection, "INSERT INTO hold (tenant, by, reason, at) VALUES ($1, $2, $3, $4) RETURNING id");

    private readonly Statement _delete = new(connection, "DELETE FROM hold WHERE id = $1");

    internal List<EvidenceHold> All()
    {
        using var rows = _all.Query();
        List<EvidenceHold> holds = [];
        while (rows.Read())
        {
            holds.Add(new EvidenceHold(
                rows.GetInt64(0), rows.IsDBNull(1) ? null : rows.GetString(1), rows.GetString(2), rows.GetString(3),
                new DateTimeOffset(rows.GetInt64(4), TimeSpan.Zero)));
        }

        return holds;
    }

    internal EvidenceHold Insert(string? tenant, string by, string reason, DateTimeOffset now) =>
        new(_insert.Scalar(tenant, by, reason, now.UtcTicks), tenant, by, reason, now);

    internal void Delete(long id) => _delete.Execute(id);

    public void Dispose()
    {
        _all.Dispose();
        _insert.Dispose();
        _delete.Dispose();
    }
}
