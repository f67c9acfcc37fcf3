using System.Text.Json;
using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing;
using ToolContracts.Tests.Sqlite;

namespace ToolContracts.Tests.Evidence;

public sealed class EvidenceLogTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Threat(31, Part = "record")]
    public async Task IntentAndOutcomeAreThereWithTokenAndEpoch()
    {
        await using var store = await _folder.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        var intent = await LeafAsync(store, 1);
        Assert.Equal("intent", intent.GetProperty("type").GetString());
        Assert.Equal(1, intent.GetProperty("sequence").GetInt64());
        Assert.Equal(1, intent.GetProperty("epoch").GetInt64());
        Assert.Equal(Assert.IsType<ClaimResult.Claimed>(claimed).FencingToken, intent.GetProperty("token").GetInt64());
        Assert.Equal("2026-11-22T09:00:00.0000000Z", intent.GetProperty("at").GetString());
        Assert.Equal([4, 5], intent.GetProperty("grants").EnumerateArray().Select(static g => g.GetInt32()));
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        Assert.Equal("outcome", (await LeafAsync(store, 2)).GetProperty("type").GetString());
    }

    [Fact]
    public async Task AValueIsInTheLogAsAnHmacOnly()
    {
        await using (var store = await _folder.OpenAsync())
        {
            var record = Calls.Record(EvidenceType.Read, "a", "completed") with
            {
                Arguments = EvidenceValue.Of("canary-arguments"u8.ToArray()),
                Key = EvidenceValue.Of(Digest.Of("canary-key"u8)),
                Result = EvidenceValue.Of("canary-result"u8.ToArray()),
            };
            await store.AppendAsync([record, record with { Arguments = EvidenceValue.Of(Digest.Of("canary-arguments"u8)) }], default);
            var first = await LeafAsync(store, 1);
            var second = await LeafAsync(store, 2);
            Assert.Equal(64, first.GetProperty("arguments").GetString()!.Length);
            Assert.Equal(first.GetProperty("arguments").GetString(), second.GetProperty("arguments").GetString());
            Assert.NotEqual(Digest.Of("canary-arguments"u8).ToString(), first.GetProperty("arguments").GetString());
        }

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_folder.Path)!, "tools.db*"))
        {
            Assert.DoesNotContain("canary", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ALeafIsCanonicalJsonWhateverTheTexts()
    {
        await using var store = await _folder.OpenAsync();
        var texts = "quote \" backslash \\ control \u0001\u001f tab \t line \n é 漢 😀 \u2028 </script>";
        await store.AppendAsync([Calls.Record(EvidenceType.Refusal, "a", "denied") with { Reason = texts, Actor = null }], default);
        var entry = Assert.Single(await store.ReadEvidenceAsync(1, 1, default));
        var leaf = Encoding.UTF8.GetString(entry.Leaf.Span);
        Assert.Equal(texts, JsonSerializer.Deserialize<JsonElement>(leaf).GetProperty("reason").GetString());
        Assert.Contains("\\u0001\\u001f tab \\t line \\n é 漢 😀 \u2028 </script>", leaf, StringComparison.Ordinal);
        var names = JsonSerializer.Deserialize<JsonElement>(leaf).EnumerateObject().Select(static p => p.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.DoesNotContain("actor", names);
    }

    [Fact]
    public async Task RecordsAreAppendedAllOrNone()
    {
        await using var store = await _folder.OpenAsync();
        var good = Calls.Record(EvidenceType.Refusal, "a", "denied");
        await Assert.ThrowsAnyAsync<Exception>(async () => await store.AppendAsync([good, good with { Type = (EvidenceType)99 }], default));
        Assert.Single(await store.ReadEvidenceAsync(0, 10, default));
        await store.AppendAsync([good, good], default);
        Assert.Equal([0L, 1, 2], (await store.ReadEvidenceAsync(0, 10, default)).Select(static e => e.Sequence));
    }

    [Fact]
    [Threat(31, Part = "record")]
    public async Task ProofsFromTheStoreHoldAgainstItsSignedCheckpoint()
    {
        await using var store = await _folder.OpenAsync();
        _folder.Time.Advance(TimeSpan.FromSeconds(2));
        await store.AppendAsync([.. Enumerable.Range(0, 99).Select(static i => Calls.Record(EvidenceType.Refusal, $"a{i}", "denied"))], default);
        var early = await CheckpointAsync(store);
        _folder.Time.Advance(TimeSpan.FromSeconds(2));
        await store.AppendAsync([.. Enumerable.Range(0, 500).Select(static i => Calls.Record(EvidenceType.Refusal, $"b{i}", "denied"))], default);
        var late = await CheckpointAsync(store);
        Assert.Equal((100, 600), (early.Size, late.Size));

        foreach (var sequence in new long[] { 0, 1, 99, 255, 256, 511, 512, 599 })
        {
            var leaf = Assert.Single(await store.ReadEvidenceAsync(sequence, 1, default)).Leaf;
            var proof = await store.ProveInclusionAsync(sequence, late.Size, default);
            Assert.True(proof!.Verify(MerkleHash.Leaf(leaf.Span), late.Root), $"record {sequence}");
        }

        Assert.True((await store.ProveConsistencyAsync(early.Size, late.Size, default))!.Verify(early.Root, late.Root));
        Assert.Null(await store.ProveInclusionAsync(600, 600, default));
        Assert.Null(await store.ProveInclusionAsync(0, 601, default));
        Assert.Null(await store.ProveConsistencyAsync(0, 600, default));
        Assert.Null(await store.ProveConsistencyAsync(100, 601, default));
    }

    [Fact]
    public async Task TwoHostsWriteOneLogWithoutAGap()
    {
        await using (var store = await _folder.OpenAsync())
        await using (var other = await _folder.OpenAsync())
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(
                async () => await (i % 2 == 0 ? store : other).AppendAsync([Calls.Record(EvidenceType.Refusal, $"a{i}", "denied")], default))));
            Assert.Equal(Enumerable.Range(0, 202).Select(static i => (long)i), (await store.ReadEvidenceAsync(0, 1000, default)).Select(static e => e.Sequence));
        }

        var report = await EvidenceVerifier.VerifyAsync(
            _folder.Path, await File.ReadAllTextAsync(_folder.Path + "-keys/evidence-public.pem"));
        Assert.Empty(report.Problems);
        Assert.Equal(202, report.SignedSize);
    }

    private static async Task<JsonElement> LeafAsync(SqliteToolStore store, long sequence) =>
        JsonSerializer.Deserialize<JsonElement>(Assert.Single(await store.ReadEvidenceAsync(sequence, 1, default)).Leaf.Span);

    private async Task<Checkpoint> CheckpointAsync(SqliteToolStore store)
    {
        using var keys = new EvidenceKeyFolder(_folder.Path + "-keys").Read();
        return keys.Verify(Assert.IsType<string>(await store.ReadCheckpointAsync(default)))!;
    }
}
