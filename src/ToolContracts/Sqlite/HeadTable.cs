using Microsoft.Data.Sqlite;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Reads and writes the head.</summary>
internal sealed class HeadTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _read = new(
        connection, "SELECT log_id, signing_key, hmac_key, epoch, token, size, frontier, checkpoint_size, checkpoint_at FROM head WHERE id = 1");

    private readonly Statement _insert = new(
        connection,
        "INSERT INTO head (id, log_id, signing_key, hmac_key, epoch, token, size, frontier, checkpoint_size, checkpoint_at) " +
        "VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9)");

    private readonly Statement _update = new(
        connection,
        "UPDATE head SET epoch = $1, token = $2, size = $3, frontier = $4, checkpoint_size = $5, checkpoint_at = $6 WHERE id = 1");

    /// <summary>Reads the head; null where the store is new.</summary>
    internal LedgerHead? Read()
    {
        using var row = _read.Query();
        if (!row.Read())
        {
            return null;
        }

        return new LedgerHead
        {
            LogId = row.GetString(0),
            SigningKeyId = Hash(row, 1),
            HmacKeyId = Hash(row, 2),
            Epoch = row.GetInt64(3),
            Token = row.GetInt64(4),
            Range = CompactRange.Parse(row.GetInt64(5), (byte[])row.GetValue(6))
                ?? throw new StoreUnavailableException("The head of the evidence log is damaged. Stop the hosts, keep the file as evidence, and restore a backup."),
            CheckpointSize = row.GetInt64(7),
            CheckpointAt = new DateTimeOffset(row.GetInt64(8), TimeSpan.Zero),
        };
    }

    internal void Insert(LedgerHead head) => _insert.Execute(
        head.LogId, head.SigningKeyId.ToArray(), head.HmacKeyId.ToArray(), head.Epoch, head.Token, head.Range.Size, head.Range.ToBytes(),
        head.CheckpointSize, head.CheckpointAt.UtcTicks);

    internal void Update(LedgerHead head) => _update.Execute(
        head.Epoch, head.Token, head.Range.Size, head.Range.ToBytes(), head.CheckpointSize, head.CheckpointAt.UtcTicks);

    public void Dispose()
    {
        _read.Dispose();
        _insert.Dispose();
        _update.Dispose();
    }

    private static Digest Hash(SqliteDataReader row, int column) => new((byte[])row.GetValue(column));
}
