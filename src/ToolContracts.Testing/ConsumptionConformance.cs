using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>An approval is used once, by the claim that runs.</summary>
public abstract class ConsumptionConformance(StoreHarness harness) : StoreConformance(harness)
{
    // Other processes run by the system's clock, whatever the test's says.
    private static readonly TimeSpan Long = TimeSpan.FromDays(365_000);

    [Fact]
    [Threat(18, Part = "replayed")]
    [Threat(34, Part = "twice")]
    public async Task AnApprovalIsUsedOnceAndTheIntentNamesIt()
    {
        await using var store = await Harness.OpenAsync();
        var approved = await store.ApprovedAsync();
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync("a", approved));
        Assert.Equal(ProposalState.Consumed, await store.StateAsync(approved));
        Assert.Equal(new ClaimResult.NotApproved("p1"), await store.ClaimAsync("b", approved));
        Assert.Equal("a", Assert.Single(await store.ReadOpenAttemptsAsync(default)).CallId);
        var log = await store.LogAsync();
        Assert.Single(log, static leaf => leaf.Contains("\"type\":\"intent\"", StringComparison.Ordinal));
        Assert.Single(log, static leaf => leaf.Contains("\"proposal\":\"p1\"", StringComparison.Ordinal) && leaf.Contains("\"type\":\"intent\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsNotApprovedIsNeverUsed()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        var pending = await store.ProposeAsync(Proposals.New("p1"));
        Assert.Equal(new ClaimResult.NotApproved("p1"), await store.ClaimAsync("a", pending));
        Assert.Equal(new ClaimResult.NotApproved("forged"), await store.ClaimAsync("b", pending with { Id = "forged" }));
        var approved = Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(pending)).Proposal;
        Assert.Equal(new ClaimResult.NotApproved("p1"), await store.ClaimAsync("c", approved with { Digest = default }));
        var foreign = Calls.Claim("d", null, 2) with { Tenant = "umbrella", Approval = new ApprovalUse("p1", approved.Digest) };
        Assert.Equal(new ClaimResult.NotApproved("p1"), await store.ClaimAsync(foreign with { Intent = foreign.Intent with { Proposal = "p1" } }, default));
        var other = Calls.Claim("e", null, 2) with { Tool = "payments_recall", Approval = new ApprovalUse("p1", approved.Digest) };
        Assert.Equal(new ClaimResult.NotApproved("p1"), await store.ClaimAsync(other with { Intent = other.Intent with { Proposal = "p1" } }, default));
        Assert.Empty(await store.ReadOpenAttemptsAsync(default));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync("f", approved));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task AnApprovalCanBeUsedUntilTheInstantOfItsExpiry(long ticks, bool isUsed)
    {
        await using var store = await Harness.OpenAsync();
        var approved = await store.ApprovedAsync();
        Harness.Time.Advance(TimeSpan.FromMinutes(60) + TimeSpan.FromTicks(ticks));
        Assert.Equal(isUsed, await store.ClaimAsync("a", approved) is ClaimResult.Claimed);
    }

    [Fact]
    public async Task AReplayOrARunningCallOfTheKeyUsesNothing()
    {
        await using var store = await Harness.OpenAsync();
        var first = await store.ApprovedAsync("p1", Proposals.Content("1"));
        var claimed = await store.ClaimAsync("a", first, Calls.Key);
        var second = await store.ApprovedAsync("p2", Proposals.Content("2"));
        Assert.IsType<ClaimResult.InProgress>(await store.ClaimAsync("b", second, Calls.Key));
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        Assert.IsType<ClaimResult.Replayed>(await store.ClaimAsync("c", second, Calls.Key));
        Assert.Equal(ProposalState.Approved, await store.StateAsync(second));
    }

    [Fact]
    public async Task AKillSwitchOrAChangeOfAuthorityUsesNothing()
    {
        await using var store = await Harness.OpenAsync();
        var approved = await store.ApprovedAsync();
        var stale = Calls.Claim("a", null, epoch: 1) with { Approval = new ApprovalUse("p1", approved.Digest) };
        Assert.IsType<ClaimResult.AuthorityChanged>(await store.ClaimAsync(stale with { Intent = stale.Intent with { Proposal = "p1" } }, default));
        await store.KillAsync(new NewKillSwitch(KillScope.Tool, "payments_transfer", "ann", "incident"), default);
        Assert.IsType<ClaimResult.Disabled>(await store.ClaimAsync("b", approved));
        Assert.Equal(ProposalState.Approved, await store.StateAsync(approved));
    }

    public static TheoryData<AttemptOutcome, bool> Outcomes => new()
    {
        { new AttemptOutcome.NotStarted("busy"), true },
        { new AttemptOutcome.NotStarted("timed-out") { HasRun = true }, false },
        { Calls.Completed(), false },
        { new AttemptOutcome.FailedFinal("no-funds"), false },
        { new AttemptOutcome.Unknown("timed-out"), false },
    };

    [Theory]
    [MemberData(nameof(Outcomes), DisableDiscoveryEnumeration = true)]
    public async Task OnlyACallOfWhichNothingRanGivesItsApprovalBack(AttemptOutcome outcome, bool isGivenBack)
    {
        await using var store = await Harness.OpenAsync();
        var keyed = await store.ApprovedAsync("p1", Proposals.Content("1"));
        var unkeyed = await store.ApprovedAsync("p2", Proposals.Content("2"));
        await store.SettleAsync(Calls.Settle("a", await store.ClaimAsync("a", keyed, Calls.Key), outcome), default);
        await store.SettleAsync(Calls.Settle("b", await store.ClaimAsync("b", unkeyed), outcome), default);
        var expected = isGivenBack ? ProposalState.Approved : ProposalState.Consumed;
        Assert.Equal((expected, expected), (await store.StateAsync(keyed), await store.StateAsync(unkeyed)));
        Assert.Equal(isGivenBack, await store.ClaimAsync("c", unkeyed) is ClaimResult.Claimed);
    }

    [Fact]
    public async Task AnApprovalIsNotGivenBackPastItsExpiryNorTwiceNorByAnotherAttempt()
    {
        await using var store = await Harness.OpenAsync();
        var approved = await store.ApprovedAsync();
        var first = await store.ClaimAsync("a", approved);
        await store.SettleAsync(Calls.Settle("a", first, new AttemptOutcome.NotStarted("busy")), default);
        var second = await store.ClaimAsync("b", approved);
        Assert.Equal(SettleResult.Stale, await store.SettleAsync(Calls.Settle("a", first, new AttemptOutcome.NotStarted("busy")), default));
        Assert.Equal(ProposalState.Consumed, await store.StateAsync(approved));
        Harness.Time.Advance(TimeSpan.FromMinutes(60));
        await store.SettleAsync(Calls.Settle("b", second, new AttemptOutcome.NotStarted("busy")), default);
        Assert.Equal(ProposalState.Consumed, await store.StateAsync(approved));
    }

    [Fact]
    public async Task AnApprovalIsNotGivenBackBesideANewerProposalOfTheCall()
    {
        await using var store = await Harness.OpenAsync();
        var approved = await store.ApprovedAsync();
        var claimed = await store.ClaimAsync("a", approved);
        var newer = await store.ProposeAsync(Proposals.New("p2"));
        await store.SettleAsync(Calls.Settle("a", claimed, new AttemptOutcome.NotStarted("busy")), default);
        Assert.Equal((ProposalState.Consumed, ProposalState.Pending), (await store.StateAsync(approved), await store.StateAsync(newer)));
    }

    [Fact]
    public async Task OfManyClaimsOfOneApprovalExactlyOneIsGranted()
    {
        await using var store = await Harness.OpenAsync();
        await using var second = await Harness.OpenAsync();
        var approved = await store.ApprovedAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(
            async () => await (i % 2 == 0 ? store : second).ClaimAsync($"call-{i}", approved))));
        Assert.Single(results, static result => result is ClaimResult.Claimed);
        Assert.Equal(31, results.Count(static result => result is ClaimResult.NotApproved));
    }
}
