using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>CONTROLS A4, P7: a scope, a count and an end instead of a blanket yes; never for irreversible tools.</summary>
[Threat(18, Part = "standing")]
public abstract class StandingApprovalConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    public async Task ItApprovesSoManyCallsAndNotOneMore()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        var standing = await store.GiveStandingAsync(New(), default);
        var first = await ProposeAsync(store, "p1");
        Assert.Equal(ProposalState.Approved, first.State);
        Assert.Equal((Proposals.Carol.Actor, standing.Id), (first.Votes[0].By, first.Votes[0].StandingId!.Value));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync("a", first, sideEffect: SideEffect.Reversible));
        Assert.Equal(1, Assert.Single(await store.ReadStandingAsync("acme", default)).UsesLeft);
        Assert.Equal(ProposalState.Approved, (await ProposeAsync(store, "p2")).State);
        Assert.Equal(ProposalState.Pending, (await ProposeAsync(store, "p3")).State);
        Assert.Empty(await store.ReadStandingAsync("acme", default));
        Assert.Contains(await store.LogAsync(), leaf => leaf.Contains($"through standing approval {standing.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ItEndsAtItsInstant()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.GiveStandingAsync(New(), default);
        Harness.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.Equal(ProposalState.Approved, (await ProposeAsync(store, "p1")).State);
        Harness.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(ProposalState.Pending, (await ProposeAsync(store, "p2")).State);
    }

    public static TheoryData<string, Func<NewProposal, NewProposal>> Others => new()
    {
        { "irreversible", static proposal => proposal with { SideEffect = SideEffect.Irreversible } },
        { "other contract", static proposal => proposal with { Content = proposal.Content with { ContractHash = "c1" } } },
        { "other tool", static proposal => proposal with { Content = proposal.Content with { Tool = "payments_recall" } } },
        { "other resource", static proposal => proposal with { Content = proposal.Content with { Resources = ["account/7", "book/1"] } } },
        { "no resource", static proposal => proposal with { Content = proposal.Content with { Resources = ["account/7", null] } } },
        { "other actor", static proposal => proposal with { Content = proposal.Content with { Requester = new Caller(ActorKind.Workload, "agent-8", "acme") } } },
        { "other tenant", static proposal => proposal with { Content = proposal.Content with { Requester = new Caller(ActorKind.Workload, "agent-7", "umbrella") } } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task ItIsForNothingElse(string what, Func<NewProposal, NewProposal> other)
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync(resource: "**");
        await store.GrantAsync(new NewGrant("umbrella", "carol", "approve:treasury", ResourcePattern.Everything, "ann", "joined"), default);
        await store.GiveStandingAsync(New(), default);
        var proposal = await store.ProposeAsync(other(Reversible("p1")));
        Assert.True(proposal.State == ProposalState.Pending, what);
        Assert.Equal(2, Assert.Single(await store.ReadStandingAsync("acme", default)).UsesLeft);
    }

    [Fact]
    public async Task ItsGiverMustStillHoldTheRoleOnTheResource()
    {
        await using var store = await Harness.OpenAsync();
        var grant = await store.GrantAsync();
        await store.GiveStandingAsync(New(), default);
        await store.RevokeAsync(grant.Id, "ann", "left", default);
        Assert.Equal(ProposalState.Pending, (await ProposeAsync(store, "p1")).State);
        Assert.Equal(2, Assert.Single(await store.ReadStandingAsync("acme", default)).UsesLeft);
    }

    [Fact]
    public async Task ItIsOneYesWhereTwoAreNeeded()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.GrantAsync("dora");
        await store.GiveStandingAsync(New(), default);
        var proposal = await store.ProposeAsync(Reversible("p1") with { Needs = [new ApprovalNeed("treasury", 2)] });
        Assert.Equal((ProposalState.Pending, 1), (proposal.State, proposal.Votes.Count));
        Assert.Equal(new DecisionResult.NotAllowed("approver-has-approved"), await store.DecideAsync(proposal));
        Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(proposal, approver: new Caller(ActorKind.Human, "dora", "acme")));
    }

    [Fact]
    public async Task ItCanBeWithdrawnByItsTenantAndACallThatItApprovedCanStillBeDenied()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        var standing = await store.GiveStandingAsync(New(), default);
        var approved = await ProposeAsync(store, "p1");
        Assert.False(await store.WithdrawStandingAsync("umbrella", standing.Id, "boss", "over", default));
        Assert.True(await store.WithdrawStandingAsync("acme", standing.Id, "boss", "over", default));
        Assert.False(await store.WithdrawStandingAsync("acme", standing.Id, "boss", "over", default));
        Assert.Equal(ProposalState.Pending, (await ProposeAsync(store, "p2")).State);
        Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(approved, yes: false));
        Assert.IsType<ClaimResult.NotApproved>(await store.ClaimAsync("a", approved, sideEffect: SideEffect.Reversible));
    }

    [Fact]
    public async Task WhatIsNoneIsRefused()
    {
        await using var store = await Harness.OpenAsync();
        foreach (var wrong in new[]
        {
            New() with { Uses = 0 }, New() with { Uses = 1_001 }, New() with { Lifetime = TimeSpan.Zero }, New() with { Lifetime = TimeSpan.FromDays(30) + TimeSpan.FromTicks(1) },
            New() with { Requester = "carol" }, New() with { Approver = Proposals.Carol with { OnBehalfOf = "agent-7" } }, New() with { Reason = " " },
        })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => store.GiveStandingAsync(wrong, default).AsTask());
        }
    }

    private static NewStandingApproval New() =>
        new("agent-7", "payments_transfer", "c0", ResourcePattern.Parse("account/*"), Uses: 2, TimeSpan.FromHours(1), Proposals.Carol, "a quiet day");

    private static NewProposal Reversible(string id) =>
        Proposals.New(id, Proposals.Content(arguments: $$"""{"to":"{{id}}"}""")) with { SideEffect = SideEffect.Reversible, Impact = Impact.None };

    private static Task<Proposal> ProposeAsync(IToolStore store, string id) => store.ProposeAsync(Reversible(id));
}
