using System.Numerics;

namespace ToolContracts.Evidence;

/// <summary>
/// The roots of the perfect subtrees of a growing tree, largest first: all that is needed to append a leaf and to know the root.
/// There is one for each bit that is set in the size.
/// </summary>
public sealed class CompactRange
{
    private readonly List<Digest> _roots;

    /// <summary>The range of a tree without leaves.</summary>
    public CompactRange() => _roots = new List<Digest>(64);

    private CompactRange(long size, List<Digest> roots)
    {
        Size = size;
        _roots = roots;
    }

    /// <summary>Number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Reads a range that <see cref="ToBytes"/> wrote.</summary>
    /// <param name="size">Number of leaves.</param>
    /// <param name="bytes">The subtree roots.</param>
    /// <returns>The range, or null where the bytes cannot be of a tree of that size.</returns>
    public static CompactRange? Parse(long size, ReadOnlySpan<byte> bytes)
    {
        if (size < 0 || bytes.Length != BitOperations.PopCount((ulong)size) * Digest.Size)
        {
            return null;
        }

        var roots = new List<Digest>(64);
        for (var i = 0; i < bytes.Length; i += Digest.Size)
        {
            roots.Add(new Digest(bytes.Slice(i, Digest.Size)));
        }

        return new CompactRange(size, roots);
    }

    /// <summary>Appends a leaf.</summary>
    /// <param name="leaf">Hash of the leaf.</param>
    /// <param name="completed">
    /// Told of each perfect subtree that the leaf completes, as level (1: two leaves), index among those of its level, and hash; may be null.
    /// </param>
    public void Append(Digest leaf, Action<int, long, Digest>? completed = null)
    {
        var root = leaf;
        var level = 0;
        for (var rest = Size; (rest & 1) == 1; rest >>= 1)
        {
            root = MerkleHash.Node(_roots[^1], root);
            _roots.RemoveAt(_roots.Count - 1);
            level++;
            completed?.Invoke(level, Size >> level, root);
        }

        _roots.Add(root);
        Size++;
    }

    /// <summary>The root of the tree.</summary>
    /// <returns>Its hash.</returns>
    public Digest Root()
    {
        if (_roots.Count == 0)
        {
            return MerkleHash.EmptyRoot;
        }

        var root = _roots[^1];
        for (var i = _roots.Count - 2; i >= 0; i--)
        {
            root = MerkleHash.Node(_roots[i], root);
        }

        return root;
    }

    /// <summary>The range as bytes.</summary>
    /// <returns>32 bytes a subtree, largest first.</returns>
    public byte[] ToBytes()
    {
        var bytes = new byte[_roots.Count * Digest.Size];
        for (var i = 0; i < _roots.Count; i++)
        {
            _roots[i].Span.CopyTo(bytes.AsSpan(i * Digest.Size));
        }

        return bytes;
    }

    /// <summary>A range of its own, equal to this one.</summary>
    /// <returns>The copy.</returns>
    public CompactRange Copy() => new(Size, [.. _roots]);
}
