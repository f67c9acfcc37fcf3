using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

public abstract class RetentionConformance(StoreHarness harness) : StoreConformance(harness)
{
    private static readonly TimeSpan Retention = TimeSpan.FromHours(72);
    [Fact]
    public async Task AKeyIsHeldUntilTheInstantItsRetentionEnds()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key, sideEffect: SideEffect.Reversible), default);
        Harness.Time.Advance(TimeSpan.FromMinutes(5));
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        Harness.Time.Advance(Retention - TimeSpan.FromTicks(1));
        Assert.IsType<ClaimResult.Replayed>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Harness.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key, arguments: 2), default));
    }

    [Fact]
    public async Task AnExpiredKeyOfAnIrreversibleToolStaysSpent()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed("\"secret result\"")), default);
        Harness.Time.Advance(Retention);
        Assert.Equal(new ClaimResult.Conflict("a", ConflictReason.ExpiredKey), await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
        Assert.Equal(new ClaimResult.Conflict("a", ConflictReason.ExpiredKey), await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.Equal(new ClaimResult.Conflict("a", ConflictReason.OtherArguments), await store.FindAsync(Calls.Key, Digest.Of([2]), default));
        Assert.Null((await store.ReadAttemptAsync("a", default))!.Result);
    }

    [Fact]
    public async Task AnExpiredFailureLeavesTheKeyFree()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, new AttemptOutcome.FailedFinal("no-funds")), default);
        Harness.Time.Advance(Retention);
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
    }

    [Fact]
    [Threat(57, Part = "kept")]
    public async Task ResultsPastTheirRetentionAreErasedThoughNobodyAsksForThem()
    {
        await using var store = await Harness.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            var claimed = await store.ClaimAsync(Calls.Claim($"a{i}", Calls.Of($"k{i}")), default);
            await store.SettleAsync(Calls.Settle($"a{i}", claimed, Calls.Completed()), default);
        }

        Harness.Time.Advance(Retention);
        await store.AppendAsync([Calls.Record(EvidenceType.Refusal, "x", "denied")], default);
        for (var i = 0; i < 3; i++)
        {
            Assert.Null((await store.ReadAttemptAsync($"a{i}", default))!.Result);
        }
    }

    [Fact]
    public async Task ARetentionBeyondTheCalendarIsForEver()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key) with { Retention = TimeSpan.MaxValue }, default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        Harness.Time.Advance(TimeSpan.FromDays(365_000));
        Assert.IsType<ClaimResult.Replayed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
    }
}
