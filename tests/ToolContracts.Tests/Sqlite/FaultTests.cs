using System.Collections;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing;

namespace ToolContracts.Tests.Sqlite;

public sealed class FaultTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private SqliteToolStoreOptions Brief => _folder.Options with { Deadline = TimeSpan.FromMilliseconds(100) };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AStoreThatIsLockedPastTheDeadlineRefusesAndNothingWasWritten()
    {
        await using var store = await _folder.OpenAsync(Brief);
        using var other = Database.Open(_folder.Path);
        Database.Run(other, "BEGIN IMMEDIATE");
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        Assert.False(refusal.MayHaveHappened);
        Assert.Equal(1, (await store.ReadAuthorityAsync(default)).Epoch);
        Database.Run(other, "ROLLBACK");
        Assert.IsType<ClaimResult.Claimed>(await UntilAnsweredAsync(() => store.ClaimAsync(Calls.Claim("b", Calls.Key), default)));
        Assert.Equal(["b"], (await store.ReadOpenAttemptsAsync(default)).Select(static a => a.CallId));
    }

    [Fact]
    public async Task AClaimThatIsCancelledBeforeItBeganIsNeverWritten()
    {
        await using var store = await _folder.OpenAsync();
        using var other = Database.Open(_folder.Path);
        using var cancel = new CancellationTokenSource();
        Database.Run(other, "BEGIN IMMEDIATE");
        var claim = store.ClaimAsync(Calls.Claim("a", Calls.Key), cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => claim);
        Database.Run(other, "ROLLBACK");
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
        Assert.Equal(["b"], (await store.ReadOpenAttemptsAsync(default)).Select(static a => a.CallId));
    }

    [Fact]
    public async Task AClaimThatIsCancelledAfterItBeganGivesItsTrueResult()
    {
        await using var store = await _folder.OpenAsync();
        using var gate = new Gate();
        using var cancel = new CancellationTokenSource();
        var claim = store.ClaimAsync(Gated(gate, "a"), cancel.Token).AsTask();
        gate.WaitUntilEntered();
        await cancel.CancelAsync();
        gate.Open();
        Assert.IsType<ClaimResult.Claimed>(await claim);
    }

    [Fact]
    public async Task AClaimThatIsGrantedAfterItsCallerGaveUpIsGivenBack()
    {
        await using var store = await _folder.OpenAsync(Brief);
        using var gate = new Gate();
        var claim = store.ClaimAsync(Gated(gate, "a"), default).AsTask();
        gate.WaitUntilEntered();
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => claim);
        Assert.True(refusal.MayHaveHappened);
        gate.Open();
        ClaimResult result;
        do
        {
            result = await store.ClaimAsync(Calls.Claim("b", Calls.Key), default);
        }
        while (result is ClaimResult.InProgress);
        Assert.IsType<ClaimResult.Claimed>(result);
    }

    [Fact]
    public async Task MoreWritesThanMayWaitAreRefused()
    {
        await using var store = await _folder.OpenAsync(_folder.Options with { MaxQueuedWrites = 1 });
        using var gate = new Gate();
        var first = store.ClaimAsync(Gated(gate, "a"), default).AsTask();
        gate.WaitUntilEntered();
        var second = store.ClaimAsync(Calls.Claim("b", null), default).AsTask();
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ClaimAsync(Calls.Claim("c", null), default));
        Assert.Contains("writes wait", refusal.Message, StringComparison.Ordinal);
        gate.Open();
        Assert.IsType<ClaimResult.Claimed>(await first);
        Assert.IsType<ClaimResult.Claimed>(await second);
    }

    [Fact]
    public async Task AResultForWhichThereIsNoSpaceMakesItsCallUnknownAndNoOtherFail()
    {
        await using (var store = await _folder.OpenAsync(_folder.Options with { MaxBytes = 1 << 20 }))
        {
            var large = await store.ClaimAsync(Calls.Claim("large", Calls.Of("large")), default);
            var small = await store.ClaimAsync(Calls.Claim("small", Calls.Of("small")), default);
            using var other = Database.Open(_folder.Path);
            Database.Run(other, "BEGIN IMMEDIATE");
            var refused = store.SettleAsync(Calls.Settle("large", large, new AttemptOutcome.Completed(new byte[2 << 20])), default).AsTask();
            var settled = store.SettleAsync(Calls.Settle("small", small, Calls.Completed()), default).AsTask();
            Database.Run(other, "ROLLBACK");
            Assert.Contains("no space left", (await Assert.ThrowsAsync<StoreUnavailableException>(() => refused)).Message, StringComparison.Ordinal);
            Assert.Equal(SettleResult.Settled, await settled);
            Assert.Equal(new ClaimResult.Unknown("large"), await store.ClaimAsync(Calls.Claim("b", Calls.Of("large")), default));
            Assert.IsType<ClaimResult.Replayed>(await store.ClaimAsync(Calls.Claim("c", Calls.Of("small")), default));
        }

        await VerifyAsync();
    }

    [Fact]
    [Threat(30, Part = "full")]
    public async Task AFullStoreRefusesEachCallAndItsLogStaysIntact()
    {
        await using (var store = await _folder.OpenAsync(_folder.Options with { MaxBytes = 1 << 18 }))
        {
            var granted = 0;
            StoreUnavailableException? refusal = null;
            while (refusal is null)
            {
                try
                {
                    Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim($"call-{granted}", Calls.Of($"key-{granted}")), default));
                    granted++;
                }
                catch (StoreUnavailableException e)
                {
                    refusal = e;
                }
            }

            Assert.Contains("no space left", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(granted, (await store.ReadOpenAttemptsAsync(default)).Count);
        }

        await VerifyAsync();
    }

    [Fact]
    public async Task AFileThatIsMadeReadOnlyIsNotWrittenUntilItIsGivenBack()
    {
        await using var store = await _folder.OpenAsync();
        File.SetAttributes(_folder.Path, FileAttributes.ReadOnly);
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        Assert.Contains("read-only", refusal.Message, StringComparison.Ordinal);
        File.SetAttributes(_folder.Path, FileAttributes.Normal);
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
    }

    [Fact]
    [Threat(30, Part = "full")]
    public async Task AFileThatWasRemovedIsNotWrittenIntoTheVoid()
    {
        await using var store = await _folder.OpenAsync();
        File.Move(_folder.Path, _folder.File("away.db"));
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        Assert.Contains("removed while it was open", refusal.Message, StringComparison.Ordinal);
        File.Move(_folder.File("away.db"), _folder.Path);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
    }

    [Fact]
    public async Task AFileThatWasReplacedIsNoticedByReadingItBack()
    {
        await using var store = await _folder.OpenAsync();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_folder.Path)!, "tools.db*"))
        {
            File.Move(file, _folder.File("away-" + Path.GetFileName(file)));
        }

        await (await _folder.OpenAsync()).DisposeAsync();
        _folder.Time.Advance(TimeSpan.FromSeconds(1));
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        Assert.Contains("replaced by another file", refusal.Message, StringComparison.Ordinal);
    }

    private async Task VerifyAsync()
    {
        var report = await EvidenceVerifier.VerifyAsync(_folder.Path, await File.ReadAllTextAsync(_folder.Path + "-keys/evidence-public.pem"));
        Assert.Empty(report.Problems);
    }

    // The writer may still be trying for the lock on behalf of the refused call; what was asked after the lock is free is answered in the end.
    private static async Task<ClaimResult> UntilAnsweredAsync(Func<ValueTask<ClaimResult>> claim)
    {
        for (; ; )
        {
            try
            {
                return await claim();
            }
            catch (StoreUnavailableException e) when (!e.MayHaveHappened)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private static Claim Gated(Gate gate, string callId)
    {
        var claim = Calls.Claim(callId, Calls.Key);
        return claim with { Intent = claim.Intent with { GrantIds = gate } };
    }

    /// <summary>Holds the writer in the middle of a transaction: the list is read when the intent is written.</summary>
    private sealed class Gate : IReadOnlyList<long>, IDisposable
    {
        private readonly ManualResetEventSlim _entered = new();
        private readonly ManualResetEventSlim _open = new();

        public int Count
        {
            get
            {
                _entered.Set();
                _open.Wait();
                return 0;
            }
        }

        public long this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public void WaitUntilEntered() => _entered.Wait();

        public void Open() => _open.Set();

        public IEnumerator<long> GetEnumerator() => Enumerable.Empty<long>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void Dispose()
        {
            _open.Set();
            _entered.Dispose();
        }
    }
}
