using Microsoft.Data.Sqlite;
using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>Reads a log's tables as whatever they may hold.</summary>
internal sealed class EvidenceLogFile(SqliteConnection connection)
{
    /// <summary>Tables that are not the store's own: only those keep one row a sequence.</summary>
    internal List<EvidenceProblem> ForeignTables()
    {
        using var select = new Statement(connection, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = $1");
        var problems = new List<EvidenceProblem>();
        foreach (var (name, expected) in new[] { ("evidence", StoreSchema.EvidenceTable), ("checkpoint", StoreSchema.CheckpointTable) })
        {
            using var row = select.Query(name);
            var sql = row.Read() ? row.GetValue(0) as string : null;
            if (sql?.StartsWith("CREATE TABLE", StringComparison.Ordinal) != true)
            {
                throw new InvalidDataException($"it has no table {name}.");
            }

            if (sql != expected)
            {
                problems.Add(new EvidenceProblem(EvidenceProblemKind.ForeignSchema, null, $"The table {name} is not the one that the store makes."));
            }
        }

        return problems;
    }

    /// <summary>What the ledger's head states; null where there is none.</summary>
    internal (string Origin, long Size, Digest? Root, long CheckpointSize)? ReadHead()
    {
        using var select = new Statement(connection, "SELECT log_id, size, frontier, checkpoint_size FROM head WHERE id = 1");
        using var row = select.Query();
        if (!row.Read() || row.GetValue(0) is not string logId || row.GetValue(1) is not long size || row.GetValue(3) is not long checkpointSize)
        {
            return null;
        }

        var root = row.GetValue(2) is byte[] frontier ? CompactRange.Parse(size, frontier)?.Root() : null;
        return ("toolcontracts/" + logId, size, root, checkpointSize);
    }

    internal IEnumerable<(long Size, string? Note)> Checkpoints()
    {
        using var select = new Statement(connection, "SELECT size, note FROM checkpoint ORDER BY size");
        using var rows = select.Query();
        while (rows.Read())
        {
            yield return (rows.GetValue(0) is long size ? size : -1, rows.GetValue(1) as string);
        }
    }

    internal IEnumerable<(long Sequence, byte[]? Leaf, Digest? Hash)> Records()
    {
        using var select = new Statement(connection, "SELECT seq, leaf, hash FROM evidence ORDER BY seq");
        using var rows = select.Query();
        while (rows.Read())
        {
            var hash = rows.GetValue(2) is byte[] { Length: Digest.Size } bytes ? new Digest(bytes) : (Digest?)null;
            yield return (rows.GetValue(0) is long sequence ? sequence : -1, rows.GetValue(1) as byte[], hash);
        }
    }

    /// <summary>Holds the stored inner nodes against those that the records make.</summary>
    internal Action<int, long, Digest> Nodes(EvidenceAudit audit) => (level, position, expected) =>
    {
        if (level % EvidenceTable.NodeLevels != 0)
        {
            return;
        }

        using var select = new Statement(connection, "SELECT hash FROM evidence_node WHERE level = $1 AND position = $2");
        using var row = select.Query((long)level, position);
        if (!row.Read() || row.GetValue(0) is not byte[] hash || !expected.Span.SequenceEqual(hash))
        {
            audit.Report(EvidenceProblemKind.WrongNode, null, $"The inner node at level {level}, place {position} is wrong or missing.");
        }
    };
}
