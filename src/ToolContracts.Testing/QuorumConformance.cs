using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>CONTROLS A4, P3: n of m, several roles, each person once.</summary>
public abstract class QuorumConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    [Threat(53, Part = "four-eyes")]
    public async Task TwoOfARoleAreTwoPeople()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.GrantAsync("dora");
        var proposal = await ProposeAsync(store, new ApprovalNeed("treasury", 2));
        Assert.Equal(ProposalState.Pending, (await DecidedAsync(store, proposal, "carol")).State);
        Assert.Equal(new DecisionResult.NotAllowed("approver-has-approved"), await store.DecideAsync(proposal));
        Assert.IsType<ClaimResult.NotApproved>(await store.ClaimAsync("a", proposal));
        var approved = await DecidedAsync(store, proposal, "dora");
        Assert.Equal((ProposalState.Approved, 2), (approved.State, approved.Votes.Count));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync("b", proposal));
        Assert.Equal(["carol", "dora"], (await store.ReadProposalAsync("acme", "p1", default))!.Votes.Select(static vote => vote.By));
        Assert.Equal(1, (await store.LogAsync()).Count(static leaf => leaf.Contains("\"code\":\"more-must-approve\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("dora", "carol")]
    [InlineData("carol", "eve")]
    [Threat(53, Part = "four-eyes")]
    public async Task APersonDoesNotSpeakTwiceThroughSomebodyElse(string actor, string onBehalfOf)
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.GrantAsync("dora");
        var proposal = await ProposeAsync(store, new ApprovalNeed("treasury", 2));
        await DecidedAsync(store, proposal, "carol");
        Assert.Equal(
            new DecisionResult.NotAllowed("approver-has-approved"),
            await store.DecideAsync(proposal, approver: new Caller(ActorKind.Human, actor, "acme") { OnBehalfOf = onBehalfOf }));
    }

    [Fact]
    public async Task WhoHoldsTwoRolesStandsForOneOfThem()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await GrantAsync(store, "carol", "cfo");
        await store.GrantAsync("dora");
        var proposal = await ProposeAsync(store, new ApprovalNeed("treasury", 1), new ApprovalNeed("cfo", 1));
        Assert.Equal(ProposalState.Pending, (await DecidedAsync(store, proposal, "carol")).State);

        // Dora is of the treasury only, so carol stands for the other role.
        Assert.Equal(ProposalState.Approved, (await DecidedAsync(store, proposal, "dora")).State);
    }

    [Fact]
    public async Task OfEachRoleSomebodyIsNeeded()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.GrantAsync("dora");
        await GrantAsync(store, "eve", "cfo");
        var proposal = await ProposeAsync(store, new ApprovalNeed("treasury", 1), new ApprovalNeed("cfo", 1));
        Assert.Equal(ProposalState.Pending, (await DecidedAsync(store, proposal, "carol")).State);
        Assert.Equal(ProposalState.Pending, (await DecidedAsync(store, proposal, "dora")).State);
        Assert.Equal(ProposalState.Approved, (await DecidedAsync(store, proposal, "eve")).State);
    }

    [Fact]
    public async Task ARoleThatWasLostMeanwhileDoesNotCount()
    {
        await using var store = await Harness.OpenAsync();
        var grant = await store.GrantAsync();
        await store.GrantAsync("dora");
        await store.GrantAsync("eve");
        var proposal = await ProposeAsync(store, new ApprovalNeed("treasury", 2));
        await DecidedAsync(store, proposal, "carol");
        await store.RevokeAsync(grant.Id, "ann", "left", default);
        Assert.Equal(ProposalState.Pending, (await DecidedAsync(store, proposal, "dora")).State);
        Assert.Equal(ProposalState.Approved, (await DecidedAsync(store, proposal, "eve")).State);
    }

    [Fact]
    public async Task ANoOfOneOfThemIsEnough()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.GrantAsync("dora");
        var proposal = await ProposeAsync(store, new ApprovalNeed("treasury", 2));
        await DecidedAsync(store, proposal, "carol");
        Assert.Equal(ProposalState.Denied, Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(proposal, yes: false)).Proposal.State);
        Assert.Equal(new DecisionResult.AlreadyDecided(ProposalState.Denied), await store.DecideAsync(proposal, approver: new Caller(ActorKind.Human, "dora", "acme")));
    }

    [Fact]
    public async Task OtherNeedsAreAnotherProposal()
    {
        await using var store = await Harness.OpenAsync();
        await store.ApprovedAsync();
        var more = Proposals.New("p2") with { Needs = [new ApprovalNeed("treasury", 2)] };
        var standing = Assert.IsType<ProposeResult.Standing>(await store.ProposeAsync(more, default));
        Assert.Equal((true, ProposalState.Pending), (standing.IsNew, standing.Proposal.State));
        Assert.Equal(ProposalState.Superseded, (await store.ReadProposalAsync("acme", "p1", default))!.State);
    }

    [Fact]
    public async Task ManyWhoApproveAtOnceAreCountedRight()
    {
        await using var store = await Harness.OpenAsync();
        for (var i = 0; i < 16; i++)
        {
            await store.GrantAsync("p" + i);
        }

        var proposal = await ProposeAsync(store, new ApprovalNeed("treasury", 5));
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => store.DecideAsync(proposal, approver: new Caller(ActorKind.Human, "p" + i, "acme")).AsTask()));
        Assert.Equal(5, results.Count(static result => result is DecisionResult.Decided));
        Assert.Equal(11, results.Count(static result => result is DecisionResult.AlreadyDecided { State: ProposalState.Approved }));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("treasury", 0)]
    [InlineData("treasury", 11)]
    public async Task NeedsThatAreNoneAreRefused(string role, int count)
    {
        await using var store = await Harness.OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => store.ProposeAsync(Proposals.New("p1") with { Needs = [new ApprovalNeed(role, count)] }, default).AsTask());
    }

    private static Task<Grant> GrantAsync(IToolStore store, string actor, string role) =>
        store.GrantAsync(new NewGrant("acme", actor, "approve:" + role, ResourcePattern.Everything, "ann", "joined"), default).AsTask();

    private static Task<Proposal> ProposeAsync(IToolStore store, params ApprovalNeed[] needs) => store.ProposeAsync(Proposals.New("p1") with { Needs = needs });

    private static async Task<Proposal> DecidedAsync(IToolStore store, Proposal proposal, string approver) =>
        Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(proposal, approver: new Caller(ActorKind.Human, approver, "acme"))).Proposal;
}
