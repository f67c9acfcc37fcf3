using System.Security.Cryptography;
using ToolContracts.Evidence;

namespace ToolContracts.Tests.Evidence;

public sealed class MerkleTests
{
    private const int Largest = 70;

    [Fact]
    public void RootsAreThoseOfTheReferenceTree()
    {
        // The leaves and roots that Certificate Transparency implementations share as their test vectors.
        string[] leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        string[] roots =
        [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        var range = new CompactRange();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", range.Root().ToString());
        for (var i = 0; i < leaves.Length; i++)
        {
            range.Append(MerkleHash.Leaf(Convert.FromHexString(leaves[i])));
            Assert.Equal(roots[i], range.Root().ToString());
        }
    }

    [Fact]
    public void ACompactRangeKnowsTheRootOfTheWholeTreeAtEachSize()
    {
        var range = new CompactRange();
        for (var size = 0; size <= Largest; size++)
        {
            Assert.Equal(RootByDefinition(0, size), range.Root());
            Assert.Equal(range.Root(), CompactRange.Parse(range.Size, range.ToBytes())!.Root());
            range.Append(Leaf(size));
        }
    }

    [Fact]
    public void ACompactRangeTellsOfEachPerfectSubtreeOnce()
    {
        var seen = new Dictionary<(int, long), Digest>();
        var range = new CompactRange();
        for (var i = 0; i < Largest; i++)
        {
            range.Append(Leaf(i), (level, index, hash) => seen.Add((level, index), hash));
        }

        foreach (var ((level, index), hash) in seen)
        {
            Assert.Equal(RootByDefinition((int)(index << level), 1 << level), hash);
        }

        Assert.Equal(Enumerable.Range(1, 6).Sum(static level => Largest >> level), seen.Count);
    }

    [Fact]
    public void ACopyOfARangeGoesItsOwnWay()
    {
        var range = new CompactRange();
        range.Append(Leaf(0));
        var copy = range.Copy();
        range.Append(Leaf(1));
        Assert.Equal(1, copy.Size);
        Assert.Equal(Leaf(0), copy.Root());
    }

    [Fact]
    public void BytesThatCannotBeOfTheSizeAreNoRange()
    {
        Assert.Null(CompactRange.Parse(3, new byte[32]));
        Assert.Null(CompactRange.Parse(2, new byte[33]));
        Assert.Null(CompactRange.Parse(-1, []));
    }

    [Fact]
    public void InclusionIsProvedForEachRecordAtEachSizeAndForNoOther()
    {
        var prover = Prover();
        for (var size = 1; size <= Largest; size++)
        {
            var root = prover.Root(size);
            for (var i = 0; i < size; i++)
            {
                var proof = prover.Inclusion(i, size);
                Assert.True(proof.Verify(Leaf(i), root));
                Assert.False(proof.Verify(Leaf(i + 1), root));
                Assert.False((proof with { Sequence = i + 1 }).Verify(Leaf(i), root));
                Assert.False((proof with { Hashes = [.. proof.Hashes, root] }).Verify(Leaf(i), root));
                if (proof.Hashes.Count > 0)
                {
                    Assert.False((proof with { Hashes = [.. proof.Hashes.Skip(1)] }).Verify(Leaf(i), root));
                }
            }
        }
    }

    [Fact]
    public void ConsistencyIsProvedBetweenEachTwoSizesAndNotAcrossAFork()
    {
        var prover = Prover();
        var forged = Leaf(1000);
        for (var second = 1; second <= Largest; second++)
        {
            for (var first = 1; first <= second; first++)
            {
                var proof = prover.Consistency(first, second);
                Assert.True(proof.Verify(prover.Root(first), prover.Root(second)));
                Assert.False(proof.Verify(forged, prover.Root(second)));
                Assert.False(proof.Verify(prover.Root(first), forged));
                Assert.False((proof with { Hashes = [.. proof.Hashes, forged] }).Verify(prover.Root(first), prover.Root(second)));
            }
        }
    }

    [Fact]
    public void AnEmptyLogProvesNothing() =>
        Assert.False(new ConsistencyProof(0, 1, []).Verify(MerkleHash.EmptyRoot, Leaf(0)));

    private static MerkleProver Prover() => new((level, index) => RootByDefinition((int)(index << level), 1 << level));

    private static Digest Leaf(int i) => MerkleHash.Leaf([(byte)i, (byte)(i >> 8)]);

    // RFC 6962, section 2.1, word by word: an oracle that shares no code with the range.
    private static Digest RootByDefinition(int start, int count)
    {
        if (count == 0)
        {
            return new Digest(SHA256.HashData([]));
        }

        if (count == 1)
        {
            return new Digest(SHA256.HashData([0, (byte)start, (byte)(start >> 8)]));
        }

        var k = 1;
        while (k * 2 < count)
        {
            k *= 2;
        }

        return new Digest(SHA256.HashData([1, .. RootByDefinition(start, k).ToArray(), .. RootByDefinition(start + k, count - k).ToArray()]));
    }
}
