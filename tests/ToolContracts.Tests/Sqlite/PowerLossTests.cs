using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing;

namespace ToolContracts.Tests.Sqlite;

/// <summary>
/// A power loss keeps what was synchronised and any part of what was not. The journal is cut at many lengths, each of them a power loss: what was acknowledged by then is there,
/// what was not is not, and the log is whole.
/// </summary>
public sealed class PowerLossTests : IDisposable
{
    private const int CallCount = 12;
    private const int FrameSize = 4096 + 24;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhateverTheJournalIsCutToNothingThatWasAcknowledgedIsLost()
    {
        List<(long Claimed, long Settled)> acknowledged = [];
        await using (var store = await _folder.OpenAsync())
        {
            // From here on the journal only grows, so that its length is where an acknowledgement stands.
            Database.Run(_folder.Path, "PRAGMA wal_checkpoint(TRUNCATE)");
            for (var i = 0; i < CallCount; i++)
            {
                var claimed = await store.ClaimAsync(Calls.Claim($"c{i}", Calls.Of($"k{i}")), default);
                var atClaim = JournalLength();
                await store.SettleAsync(Calls.Settle($"c{i}", claimed, Calls.Completed($"{i}")), default);
                acknowledged.Add((atClaim, JournalLength()));
            }

            Copy(_folder.Path, _folder.File("whole.db"));
        }

        var end = acknowledged[^1].Settled;
        var cuts = acknowledged.SelectMany(static one => new[] { one.Claimed - 1, one.Claimed, one.Settled - 1, one.Settled })
            .Concat(Enumerable.Range(0, 40).Select(i => i * end / 40)).Concat(Enumerable.Range(1, 20).Select(static i => (long)(32 + (i * FrameSize))))
            .Where(cut => cut <= end).Distinct().Order().ToArray();
        Assert.True(cuts.Length > 80);
        foreach (var cut in cuts)
        {
            await CheckAsync(acknowledged, cut);
        }
    }

    private async Task CheckAsync(List<(long Claimed, long Settled)> acknowledged, long cut)
    {
        var options = _folder.Options with { Path = _folder.File("cut.db"), KeyFolder = _folder.Path + "-keys" };
        Copy(_folder.File("whole.db"), options.Path);
        using (var journal = new FileStream(options.Path + "-wal", FileMode.Open))
        {
            journal.SetLength(cut);
        }

        await using (var store = await _folder.OpenAsync(options))
        {
            for (var i = 0; i < acknowledged.Count; i++)
            {
                var found = await store.FindAsync(Calls.Of($"k{i}"), Digest.Of([1]), default);
                if (cut >= acknowledged[i].Settled)
                {
                    var replayed = Assert.IsType<ClaimResult.Replayed>(found);
                    Assert.Equal($"{i}", Encoding.UTF8.GetString(Assert.IsType<AttemptOutcome.Completed>(replayed.Outcome).Result.Span));
                }
                else if (cut >= acknowledged[i].Claimed)
                {
                    Assert.IsType<ClaimResult.Unknown>(found);
                }
                else
                {
                    Assert.Null(found);
                }
            }
        }

        var report = await EvidenceVerifier.VerifyAsync(options.Path, await File.ReadAllTextAsync(_folder.Path + "-keys/evidence-public.pem"));
        Assert.True(report.Problems.Count == 0, $"cut at {cut}: {string.Join("; ", report.Problems)}");
    }

    private long JournalLength() => new FileInfo(_folder.Path + "-wal").Length;

    private static void Copy(string from, string to)
    {
        File.Delete(to + "-shm");
        File.Copy(from, to, overwrite: true);
        File.Copy(from + "-wal", to + "-wal", overwrite: true);
    }
}
