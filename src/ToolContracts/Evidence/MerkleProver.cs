using System.Numerics;

namespace ToolContracts.Evidence;

/// <summary>Makes proofs from the hashes of a log.</summary>
/// <param name="subtree">Gives the hash of a perfect subtree, by level (0: a leaf) and index among those of its level.</param>
public sealed class MerkleProver(Func<int, long, Digest> subtree)
{
    /// <summary>Root of the log at a size.</summary>
    /// <param name="size">The size.</param>
    /// <returns>The root.</returns>
    public Digest Root(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? MerkleHash.EmptyRoot : Range(0, size);
    }

    /// <summary>Proves that a record lies at its place.</summary>
    /// <param name="sequence">Its place.</param>
    /// <param name="size">Size of the log; larger than the place.</param>
    /// <returns>The proof.</returns>
    public InclusionProof Inclusion(long sequence, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sequence, size);
        var path = new List<Digest>();
        var (start, count) = (0L, size);
        while (count > 1)
        {
            var left = LargestPowerBelow(count);
            if (sequence - start < left)
            {
                path.Add(Range(start + left, count - left));
                count = left;
            }
            else
            {
                path.Add(Range(start, left));
                start += left;
                count -= left;
            }
        }

        path.Reverse();
        return new InclusionProof(sequence, size, path);
    }

    /// <summary>Proves that the log only grew.</summary>
    /// <param name="first">The smaller size; at least 1.</param>
    /// <param name="second">The larger size.</param>
    /// <returns>The proof.</returns>
    public ConsistencyProof Consistency(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var path = new List<Digest>();
        var (start, count) = (0L, second);
        var whole = true;
        while (first - start != count)
        {
            var left = LargestPowerBelow(count);
            if (first - start <= left)
            {
                path.Add(Range(start + left, count - left));
                count = left;
            }
            else
            {
                path.Add(Range(start, left));
                start += left;
                count -= left;
                whole = false;
            }
        }

        if (!whole)
        {
            path.Add(Range(start, count));
        }

        path.Reverse();
        return new ConsistencyProof(first, second, path);
    }

    private static long LargestPowerBelow(long count) => 1L << BitOperations.Log2((ulong)(count - 1));

    private Digest Range(long start, long count)
    {
        if (BitOperations.IsPow2(count))
        {
            var level = BitOperations.Log2((ulong)count);
            return subtree(level, start >> level);
        }

        var left = LargestPowerBelow(count);
        return MerkleHash.Node(Range(start, left), Range(start + left, count - left));
    }
}
