using System.Security.Cryptography;

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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0x00]);
        hash.AppendData(data);
        Span<byte> result = stackalloc byte[Digest.Size];
        hash.GetHashAndReset(result);
        return new Digest(result);
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
