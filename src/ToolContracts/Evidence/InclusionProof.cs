namespace ToolContracts.Evidence;

/// <summary>That a record lies at its place in the log (RFC 6962, section 2.1.1).</summary>
/// <param name="Sequence">Place of the record, from 0.</param>
/// <param name="Size">Size of the log for which it is proved.</param>
/// <param name="Hashes">The hashes from the leaf's sibling up to the root.</param>
public sealed record InclusionProof(long Sequence, long Size, IReadOnlyList<Digest> Hashes)
{
    /// <summary>Verifies the proof.</summary>
    /// <param name="leaf">Hash of the leaf.</param>
    /// <param name="root">Root of the log, from a checkpoint that is trusted.</param>
    /// <returns>Whether the record lies there.</returns>
    public bool Verify(Digest leaf, Digest root)
    {
        if (Sequence < 0 || Sequence >= Size)
        {
            return false;
        }

        var hash = leaf;
        var node = Sequence;
        var last = Size - 1;
        foreach (var sibling in Hashes)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == root;
    }
}
