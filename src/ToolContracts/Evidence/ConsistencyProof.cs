using System.Numerics;

namespace ToolContracts.Evidence;

/// <summary>That a log only grew between two sizes (RFC 6962, section 2.1.2).</summary>
/// <param name="First">The smaller size; at least 1, as an empty log proves nothing.</param>
/// <param name="Second">The larger size.</param>
/// <param name="Hashes">The hashes of the proof.</param>
public sealed record ConsistencyProof(long First, long Second, IReadOnlyList<Digest> Hashes)
{
    /// <summary>Verifies the proof.</summary>
    /// <param name="firstRoot">Root at the smaller size.</param>
    /// <param name="secondRoot">Root at the larger size.</param>
    /// <returns>Whether the first log is the beginning of the second.</returns>
    public bool Verify(Digest firstRoot, Digest secondRoot)
    {
        if (First < 0 || First > Second)
        {
            return false;
        }

        if (First == Second)
        {
            return Hashes.Count == 0 && firstRoot == secondRoot && (First > 0 || firstRoot == MerkleHash.EmptyRoot);
        }

        if (First == 0 || Hashes.Count == 0)
        {
            return false;
        }

        // The largest subtree that both trees share is the first tree itself where its size is a power of two; then the proof leaves it out.
        var next = 0;
        var shared = BitOperations.IsPow2(First) ? firstRoot : Hashes[next++];
        var (first, second) = (shared, shared);
        var shift = BitOperations.TrailingZeroCount(First);
        var node = (First - 1) >> shift;
        var last = (Second - 1) >> shift;
        for (; next < Hashes.Count; next++)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                first = MerkleHash.Node(Hashes[next], first);
                second = MerkleHash.Node(Hashes[next], second);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                second = MerkleHash.Node(second, Hashes[next]);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && first == firstRoot && second == secondRoot;
    }
}
