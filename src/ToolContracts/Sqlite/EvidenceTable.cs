using Microsoft.Data.Sqlite;
using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>Appends leaves, the inner nodes that make proofs cheap, and checkpoints.</summary>
internal sealed class EvidenceTable(SqliteConnection connection) : IDisposable
{
    /// <summary>Only the roots of subtrees of 256, 65,536 … leaves are stored: one row in 255, and a proof reads at most 256 rows a level.</summary>
    internal const int NodeLevels = 8;

    internal const string SelectCheckpoint = "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1";

    private readonly Statement _leaf = new(connection, "INSERT INTO evidence (seq, leaf, hash) VALUES ($1, $2, $3)");

    private readonly Statement _node = new(connection, "INSERT INTO evidence_node (level, position, hash) VALUES ($1, $2, $3)");

    private readonly Statement _checkpoint = new(connection, "INSERT INTO checkpoint (size, note) VALUES ($1, $2)");

    internal void Append(CompactRange range, ReadOnlySpan<byte> leaf)
    {
        var hash = MerkleHash.Leaf(leaf);
        _leaf.Execute(range.Size, leaf.ToArray(), hash.ToArray());
        range.Append(hash, InsertNode);
    }

    internal void Insert(long size, string note) => _checkpoint.Execute(size, note);

    public void Dispose()
    {
        _leaf.Dispose();
        _node.Dispose();
        _checkpoint.Dispose();
    }

    private void InsertNode(int level, long position, Digest hash)
    {
        if (level % NodeLevels == 0)
        {
            _node.Execute((long)level, position, hash.ToArray());
        }
    }
}
