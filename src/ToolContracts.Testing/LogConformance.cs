using System.Text;
using ToolContracts.Evidence;

namespace ToolContracts.Testing;

/// <summary>The log has each record at its place, in full, and proves it.</summary>
/// <param name="harness">A harness for this one case.</param>
public abstract class LogConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    public async Task RecordsLieInTheirOrderWithoutAGapAndAreReadInPages()
    {
        await using var store = await Harness.OpenAsync();
        var before = await store.ReadEvidenceSizeAsync(default);
        await store.AppendAsync([.. Enumerable.Range(0, 5).Select(static i => Read($"c{i}"))], default);
        Assert.Equal(before + 5, await store.ReadEvidenceSizeAsync(default));
        var all = await store.ReadEvidenceAsync(before, 10, default);
        Assert.Equal([.. Enumerable.Range(0, 5).Select(i => before + i)], all.Select(static entry => entry.Sequence));
        Assert.Equal(["c0", "c1", "c2", "c3", "c4"], all.Select(CallOf));
        Assert.Equal(["c1", "c2"], (await store.ReadEvidenceAsync(before + 1, 2, default)).Select(CallOf));
        Assert.Equal(["c4"], (await store.ReadEvidenceAsync(before + 4, 2, default)).Select(CallOf));
        Assert.Empty(await store.ReadEvidenceAsync(before + 5, 2, default));
    }

    [Fact]
    public async Task WhatOneHostAppendsAnotherReads()
    {
        await using var store = await Harness.OpenAsync();
        await using var other = await Harness.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () => await (i % 2 == 0 ? store : other).AppendAsync([Read($"c{i}")], default))));
        var seen = (await store.ReadEvidenceAsync(0, 100, default)).Where(static entry => TypeOf(entry) == "read").ToList();
        Assert.Equal(Enumerable.Range(0, 40).Select(static i => $"c{i}").Order(StringComparer.Ordinal), seen.Select(CallOf).Order(StringComparer.Ordinal));
        Assert.Equal(await store.ReadEvidenceSizeAsync(default), await other.ReadEvidenceSizeAsync(default));
    }

    [Fact]
    public async Task AppendingNothingIsNoRecord()
    {
        await using var store = await Harness.OpenAsync();
        var before = await store.ReadEvidenceSizeAsync(default);
        await store.AppendAsync([], default);
        Assert.Equal(before, await store.ReadEvidenceSizeAsync(default));
    }

    [Fact]
    public async Task EachRecordIsProvedAtEachSize()
    {
        await using var store = await Harness.OpenAsync();
        await store.AppendAsync([.. Enumerable.Range(0, 12).Select(static i => Read($"c{i}"))], default);
        var leaves = (await store.ReadEvidenceAsync(0, 100, default)).Select(static entry => MerkleHash.Leaf(entry.Leaf.Span)).ToList();
        for (var size = 1; size <= leaves.Count; size++)
        {
            var root = Root(leaves, size);
            for (var i = 0; i < size; i++)
            {
                var proof = (await store.ProveInclusionAsync(i, size, default))!;
                Assert.True(proof.Verify(leaves[i], root));
                Assert.False(proof.Verify(leaves[(i + 1) % leaves.Count], root));
            }

            for (var first = 1; first <= size; first++)
            {
                Assert.True((await store.ProveConsistencyAsync(first, size, default))!.Verify(Root(leaves, first), root));
            }
        }
    }

    [Fact]
    public async Task WhatIsNotThereHasNoProof()
    {
        await using var store = await Harness.OpenAsync();
        await store.AppendAsync([Read("c")], default);
        var size = await store.ReadEvidenceSizeAsync(default);
        Assert.NotNull(await store.ProveInclusionAsync(size - 1, size, default));
        Assert.Null(await store.ProveInclusionAsync(size, size, default));
        Assert.Null(await store.ProveInclusionAsync(-1, size, default));
        Assert.Null(await store.ProveInclusionAsync(0, size + 1, default));
        Assert.NotNull(await store.ProveConsistencyAsync(1, size, default));
        Assert.Null(await store.ProveConsistencyAsync(0, size, default));
        Assert.Null(await store.ProveConsistencyAsync(1, size + 1, default));
        Assert.Null(await store.ProveConsistencyAsync(2, 1, default));
    }

    [Fact]
    public async Task AHostThatStartsLaterGoesOnWithTheSameLog()
    {
        IReadOnlyList<Digest> early;
        await using (var store = await Harness.OpenAsync())
        {
            await store.AppendAsync([Read("a"), Read("b")], default);
            early = [.. (await store.ReadEvidenceAsync(0, 100, default)).Select(static entry => MerkleHash.Leaf(entry.Leaf.Span))];
        }

        await using var later = await Harness.OpenAsync();
        await later.AppendAsync([Read("c")], default);
        var leaves = (await later.ReadEvidenceAsync(0, 100, default)).Select(static entry => MerkleHash.Leaf(entry.Leaf.Span)).ToList();
        Assert.True(leaves.Count > early.Count);
        Assert.Equal(early, leaves.Take(early.Count));
        Assert.True((await later.ProveConsistencyAsync(early.Count, leaves.Count, default))!.Verify(Root(leaves, early.Count), Root(leaves, leaves.Count)));
    }

    [Fact]
    public async Task AValueIsNamedByItsTenantAndNeverWritten()
    {
        await using var store = await Harness.OpenAsync();
        var value = EvidenceValue.Of("canary-4711"u8.ToArray());
        var before = await store.ReadEvidenceSizeAsync(default);
        await store.AppendAsync([Read("a") with { Arguments = value }, Read("b") with { Arguments = value }, Read("c") with { Arguments = value, Tenant = "umbrella" }], default);
        var leaves = (await store.ReadEvidenceAsync(before, 10, default)).Select(static entry => Encoding.UTF8.GetString(entry.Leaf.Span)).ToList();
        Assert.All(leaves, static leaf => Assert.DoesNotContain("canary", leaf, StringComparison.Ordinal));
        var names = leaves.Select(static leaf => System.Text.Json.JsonDocument.Parse(leaf).RootElement.GetProperty("arguments").GetString()).ToList();
        Assert.Equal(names[0], names[1]);
        Assert.NotEqual(names[0], names[2]);
        Assert.NotEqual(Digest.Of("canary-4711"u8).ToString(), names[0]);
    }

    private static EvidenceRecord Read(string callId) => Calls.Record(EvidenceType.Read, callId, "completed");

    private static string? CallOf(EvidenceEntry entry) => System.Text.Json.JsonDocument.Parse(entry.Leaf).RootElement.GetProperty("call").GetString();

    private static string? TypeOf(EvidenceEntry entry) => System.Text.Json.JsonDocument.Parse(entry.Leaf).RootElement.GetProperty("type").GetString();

    private static Digest Root(IReadOnlyList<Digest> leaves, int size)
    {
        var range = new CompactRange();
        foreach (var leaf in leaves.Take(size))
        {
            range.Append(leaf);
        }

        return range.Root();
    }
}
