using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>Clocks that jump: no key becomes free before its time, no decision counts after its time, nothing that is over comes back.</summary>
/// <param name="harness">A harness for this one case.</param>
public abstract class ClockConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(-24 * 365)]
    public async Task AJumpBetweenClaimAndSettlementLosesNothing(int hours)
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        Harness.Time.Advance(TimeSpan.FromHours(hours));
        Assert.IsType<ClaimResult.InProgress>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.Equal(SettleResult.Settled, await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default));
        Assert.IsType<ClaimResult.Replayed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
    }

    [Fact]
    public async Task AKeyThatExpiredDoesNotComeBackWithTheClock()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        Harness.Time.Advance(TimeSpan.FromHours(72));
        Assert.IsType<ClaimResult.Conflict>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Harness.Time.Advance(TimeSpan.FromHours(-100));
        Assert.Equal(new ClaimResult.Conflict("a", ConflictReason.ExpiredKey), await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
    }

    [Fact]
    public async Task AClockThatGoesBackKeepsAResultForLonger()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key, sideEffect: SideEffect.Reversible), default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        Harness.Time.Advance(TimeSpan.FromHours(-1));
        Harness.Time.Advance(TimeSpan.FromHours(72));
        Assert.IsType<ClaimResult.Replayed>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
    }

    [Fact]
    public async Task AnApprovalThatExpiredIsErasedAndDoesNotComeBack()
    {
        await using var store = await Harness.OpenAsync();
        var approved = await store.ApprovedAsync();
        Harness.Time.Advance(TimeSpan.FromMinutes(60));
        await store.AppendAsync([Calls.Record(EvidenceType.Refusal, "x", "denied")], default);
        Harness.Time.Advance(TimeSpan.FromMinutes(-30));
        Assert.IsType<ClaimResult.NotApproved>(await store.ClaimAsync("a", approved));
        Assert.Equal(ProposalState.Expired, await store.StateAsync(approved));
    }

    [Fact]
    public async Task AGrantEndsByTheClockThatIs()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync(expires: Harness.Time.GetUtcNow().AddMinutes(5));
        Harness.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(await store.ReadGrantsAsync("acme", "carol", default));
    }

    [Fact]
    public async Task TokensAndSequencesGoOnWhateverTheClockDoes()
    {
        await using var store = await Harness.OpenAsync();
        var last = 0L;
        foreach (var hours in new[] { 5, -9, 100, -100 })
        {
            Harness.Time.Advance(TimeSpan.FromHours(hours));
            var claimed = Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim($"c{last}", Calls.Of($"k{last}")), default));
            Assert.True(claimed.FencingToken > last);
            last = claimed.FencingToken;
        }

        var entries = await store.ReadEvidenceAsync(0, 100, default);
        Assert.Equal(Enumerable.Range(0, entries.Count).Select(static i => (long)i), entries.Select(static entry => entry.Sequence));
    }
}
