using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

public abstract class ReconciliationConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    public async Task CompletedIsReplayedByteForByte()
    {
        await using var store = await Harness.OpenAsync();
        var token = await UnknownAsync(store);
        Assert.Equal(ReconcileResult.Reconciled, await store.ReconcileAsync(Found(token, Calls.Completed("{\"ok\" : 1}")), default));
        var replayed = Assert.IsType<ClaimResult.Replayed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
        Assert.Equal("{\"ok\" : 1}", Encoding.UTF8.GetString(Assert.IsType<AttemptOutcome.Completed>(replayed.Outcome).Result.Span));
    }

    [Fact]
    public async Task FailedIsReplayedWithItsCode()
    {
        await using var store = await Harness.OpenAsync();
        var token = await UnknownAsync(store);
        await store.ReconcileAsync(Found(token, new AttemptOutcome.FailedFinal("no-funds")), default);
        var replayed = Assert.IsType<ClaimResult.Replayed>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.Equal(new AttemptOutcome.FailedFinal("no-funds"), replayed.Outcome);
    }

    [Fact]
    public async Task WhatNeverHappenedFreesTheKey()
    {
        await using var store = await Harness.OpenAsync();
        var token = await UnknownAsync(store);
        await store.ReconcileAsync(Found(token, new AttemptOutcome.NotStarted("never-sent")), default);
        var claimed = Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
        Assert.True(claimed.FencingToken > token);
    }

    [Fact]
    public async Task CompensatedHoldsTheKeyAndSaysSo()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed("\"secret result\"")), default);
        var token = ((ClaimResult.Claimed)claimed).FencingToken;
        Assert.Equal(ReconcileResult.Reconciled, await store.ReconcileAsync(Found(token, new AttemptOutcome.Compensated("undo-1")), default));
        var replayed = Assert.IsType<ClaimResult.Replayed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
        Assert.Equal(new AttemptOutcome.Compensated("undo-1"), replayed.Outcome);
        Assert.Null((await store.ReadAttemptAsync("a", default))!.Result);
        Assert.Equal(AttemptStatus.Compensated, (await store.ReadAttemptAsync("a", default))!.Status);
        Harness.Time.Advance(TimeSpan.FromHours(72));
        Assert.Equal(new ClaimResult.Conflict("a", ConflictReason.ExpiredKey), await store.ClaimAsync(Calls.Claim("c", Calls.Key), default));
    }

    [Fact]
    public async Task TheFirstAnswerCounts()
    {
        await using var store = await Harness.OpenAsync();
        var token = await UnknownAsync(store);
        var answers = await Task.WhenAll(
            store.ReconcileAsync(Found(token, Calls.Completed()), default).AsTask(),
            store.ReconcileAsync(Found(token, new AttemptOutcome.NotStarted("never-sent")), default).AsTask(),
            store.ReconcileAsync(Found(token, new AttemptOutcome.FailedFinal("no-funds")), default).AsTask());
        Assert.Single(answers, ReconcileResult.Reconciled);
        Assert.Equal(2, answers.Count(static answer => answer == ReconcileResult.NotOpen));
    }

    [Fact]
    public async Task WhatRunsOrEndedOrIsOfAnotherCallIsLeftAlone()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        var token = ((ClaimResult.Claimed)claimed).FencingToken;
        Assert.Equal(ReconcileResult.Running, await store.ReconcileAsync(Found(token, Calls.Completed()), default));
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        Assert.Equal(ReconcileResult.NotOpen, await store.ReconcileAsync(Found(token, new AttemptOutcome.NotStarted("never-sent")), default));
        Assert.Equal(ReconcileResult.NotOpen, await store.ReconcileAsync(Found(token, new AttemptOutcome.Compensated(null)) with { CallId = "b" }, default));
        Assert.Equal(ReconcileResult.NotOpen, await store.ReconcileAsync(Found(99, Calls.Completed()), default));
        Assert.IsType<ClaimResult.Replayed>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
    }

    [Fact]
    public async Task ALateSettlementDoesNotOvertakeWhatWasFound()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, new AttemptOutcome.Unknown("timed-out")), default);
        await store.ReconcileAsync(Found(((ClaimResult.Claimed)claimed).FencingToken, new AttemptOutcome.FailedFinal("no-funds")), default);
        Assert.Equal(SettleResult.Stale, await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default));
    }

    [Fact]
    [Threat(31, Part = "record")]
    public async Task TheEvidenceSaysWhoFoundOutWhat()
    {
        await using var store = await Harness.OpenAsync();
        var token = await UnknownAsync(store);
        await store.ReconcileAsync(Found(token, Calls.Completed()), default);
        var text = Encoding.UTF8.GetString((await store.ReadEvidenceAsync(0, 100, default))[^1].Leaf.Span);
        Assert.Contains("\"actor\":\"ada\"", text, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"asked the bank\"", text, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"reconciled\"", text, StringComparison.Ordinal);
        Assert.Contains($"\"token\":{token}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFindingThatIsNoneIsRefused()
    {
        await using var store = await Harness.OpenAsync();
        var token = await UnknownAsync(store);
        await Assert.ThrowsAsync<ArgumentException>(() => store.ReconcileAsync(Found(token, new AttemptOutcome.Unknown("x")), default).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => store.ReconcileAsync(Found(token, new AttemptOutcome.FailedFinal("No Funds!")), default).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => store.ReconcileAsync(Found(token, Calls.Completed()) with { Reason = " " }, default).AsTask());
    }

    [Fact]
    public async Task ACallThatDiffersInItsKeyAloneIsToldFromOthers()
    {
        await using var store = await Harness.OpenAsync();
        var rest = Digest.Of([7]);
        Assert.Null(Claimed(await store.ClaimAsync(Calls.Claim("a", Calls.Of("k1")) with { ArgumentsBesideKey = rest }, default)).MayRepeat);
        Assert.Equal("a", Claimed(await store.ClaimAsync(Calls.Claim("b", Calls.Of("k2")) with { ArgumentsBesideKey = rest }, default)).MayRepeat);
        Assert.Null(Claimed(await store.ClaimAsync(Calls.Claim("c", Calls.Of("k3")) with { ArgumentsBesideKey = Digest.Of([8]) }, default)).MayRepeat);
        Assert.Null(Claimed(await store.ClaimAsync(Calls.Claim("d", Calls.Of("k4")) with { ArgumentsBesideKey = rest, Task = "task-9" }, default)).MayRepeat);
        Assert.Null(Claimed(await store.ClaimAsync(Calls.Claim("e", Calls.Of("k5")), default)).MayRepeat);
        Assert.Contains(
            await store.ReadEvidenceAsync(0, 100, default), static entry => Encoding.UTF8.GetString(entry.Leaf.Span).Contains("\"subject\":\"may repeat a\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACallWithoutKeyIsComparedUntilItsRetentionEnds()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", null) with { ArgumentsBesideKey = Digest.Of([7]) }, default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed("\"secret result\"")), default);
        Assert.Null((await store.ReadAttemptAsync("a", default))!.Result);
        Assert.Equal("a", Claimed(await store.ClaimAsync(Calls.Claim("b", null) with { ArgumentsBesideKey = Digest.Of([7]) }, default)).MayRepeat);
        Harness.Time.Advance(TimeSpan.FromHours(72));
        await store.AppendAsync([Calls.Record(EvidenceType.Refusal, "x", "denied")], default);
        Assert.Null(await store.ReadAttemptAsync("a", default));
    }

    [Fact]
    [Threat(57, Part = "kept")]
    public async Task KeptArgumentsAreErasedWithTheResult()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key) with { KeptArguments = Encoding.UTF8.GetBytes("{}") }, default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        Assert.Equal("{}", Encoding.UTF8.GetString((await store.ReadAttemptAsync("a", default))!.Arguments!.Value.Span));
        Harness.Time.Advance(TimeSpan.FromHours(72));
        Assert.IsType<ClaimResult.Conflict>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.Null((await store.ReadAttemptAsync("a", default))!.Arguments);
    }

    [Fact]
    public async Task WhatATaskDidIsCountedByWhatTheLogHas()
    {
        await using (var store = await Harness.OpenAsync())
        {
            await store.ClaimAsync(Calls.Claim("a", Calls.Of("k1")), default);
            await store.AppendAsync([Calls.Record(EvidenceType.Read, "b", "completed"), Calls.Record(EvidenceType.Refusal, "c", "denied")], default);
        }

        await using var next = await Harness.OpenAsync();
        var call = Assert.Single(await next.ReadTaskAsync("acme", "task-3", default));
        Assert.Equal(("payments_transfer", 2), (call.Tool, call.Count));
        Assert.Empty(await next.ReadTaskAsync("acme", "task-4", default));
        Assert.Empty(await next.ReadTaskAsync("other", "task-3", default));
        Harness.Time.Advance(TimeSpan.FromDays(100));
        await next.AppendAsync([Calls.Record(EvidenceType.Refusal, "d", "denied")], default);
        Assert.Empty(await next.ReadTaskAsync("acme", "task-3", default));
    }

    private static ClaimResult.Claimed Claimed(ClaimResult result) => Assert.IsType<ClaimResult.Claimed>(result);

    private static NewReconciliation Found(long token, AttemptOutcome outcome) => new(token, "a", outcome, "ada", "asked the bank");

    private static async Task<long> UnknownAsync(IToolStore store)
    {
        var claimed = Claimed(await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        await store.SettleAsync(Calls.Settle("a", claimed, new AttemptOutcome.Unknown("timed-out")), default);
        return claimed.FencingToken;
    }
}
