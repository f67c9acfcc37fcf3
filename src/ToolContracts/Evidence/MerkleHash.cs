using System.Buffers;

namespace ToolContracts.Evidence;

/// <summary>The hashes of RFC 6962, section 2.1: leaves and nodes differ in their first byte, so neither can stand for the other.</summary>
public static class MerkleHash
{
    /// <summary>Root of the tree without leaves: SHA-256 of nothing.</summary>
    public static Digest EmptyRoot { get; } = Digest.Of([]);

    /// <summary>Hash of a leaf: SHA-256(0x00 ‖ data).</summary>
    /// <param name="data">The leaf.</param>
    /// <returns>Its hash.</returns>
    public static Digest Leaf(ReadOnlySpan<byte> data)
    {
        // One call into the library and no object: this is once for each record of each host.
        var rented = ArrayPool<byte>.Shared.Rent(1 + data.Length);
        try
        {
            rented[0] = 0x00;
            data.CopyTo(rented.AsSpan(1));
            return Digest.Of(rented.AsSpan(0, 1 + data.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Hash of a node: SHA-256(0x01 ‖ left ‖ right).</summary>
    /// <param name="left">Hash of the left subtree.</param>
    /// <param name="right">Hash of the right subtree.</param>
    /// <returns>Its hash.</returns>
    public static Digest Node(Digest left, Digest right)
    {
        Span<byte> data = stackalloc byte[1 + (2 * Digest.Size)];
        data[0] = 0x01;
        left.Span.CopyTo(data[1..]);
        right.Span.CopyTo(data[(1 + Digest.Size)..]);
        return Digest.Of(data);
    }
}
