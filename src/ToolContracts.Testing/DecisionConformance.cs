using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>Who may decide over what, and when.</summary>
public abstract class DecisionConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Theory]
    [InlineData("agent-7", null, "approver-asks")]
    [InlineData("ada", null, "approver-asks")]
    [InlineData("carol", "ada", "approver-acts-for-requester")]
    [InlineData("carol", "agent-7", "approver-acts-for-requester")]
    [Threat(34, Part = "self")]
    public async Task WhoAsksAndForWhomItAsksDecidesNothing(string approver, string? onBehalfOf, string reason)
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync(approver);
        var proposal = await store.ProposeAsync(Proposals.New("p1"));
        foreach (var yes in new[] { true, false })
        {
            Assert.Equal(
                new DecisionResult.NotAllowed(reason),
                await store.DecideAsync(proposal, yes, new Caller(ActorKind.Human, approver, "acme") { OnBehalfOf = onBehalfOf }));
        }

        Assert.Equal(ProposalState.Pending, await store.StateAsync(proposal));
    }

    [Fact]
    public async Task SomebodyWithTheRoleMayAlsoOnBehalfOfAThird()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        var proposal = await store.ProposeAsync(Proposals.New("p1"));
        var decided = Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(proposal, approver: Proposals.Carol with { OnBehalfOf = "dora" }));
        var read = (await store.ReadProposalAsync("acme", "p1", default))!;
        Assert.Equal((ProposalState.Approved, "carol", "dora", "looked at it"), (read.State, read.DecidedBy, read.DecidedOnBehalfOf, read.DecisionReason));
        Assert.Equal(Harness.Time.GetUtcNow(), read.DecidedAt);
        Assert.Equal(decided.Proposal.State, read.State);
    }

    [Fact]
    public async Task TheRoleIsAGrantOnEachResourceThatCountsNow()
    {
        await using var store = await Harness.OpenAsync();
        var content = Proposals.Content() with { Resources = ["account/7", "book/1"] };
        var proposal = await store.ProposeAsync(Proposals.New("p1", content));
        Assert.Equal(new DecisionResult.NotAllowed("no-grant"), await store.DecideAsync(proposal));
        await store.GrantAsync(new NewGrant("acme", "carol", "payments.transfer", ResourcePattern.Everything, "ann", "another action"), default);
        await store.GrantAsync(new NewGrant("umbrella", "carol", "approve:treasury", ResourcePattern.Everything, "ann", "another tenant"), default);
        await store.GrantAsync(resource: "account/7");
        Assert.Equal(new DecisionResult.NotAllowed("no-grant"), await store.DecideAsync(proposal));
        var book = await store.GrantAsync(resource: "book/*", expires: Harness.Time.GetUtcNow().AddMinutes(5));
        var deny = await store.GrantAsync(resource: "account/**", effect: GrantEffect.Deny);
        Assert.Equal(new DecisionResult.NotAllowed("denied-by-grant"), await store.DecideAsync(proposal));
        await store.RevokeAsync(deny.Id, "ann", "over", default);
        Harness.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(new DecisionResult.NotAllowed("no-grant"), await store.DecideAsync(proposal));
        await store.GrantAsync(resource: "book/*");
        Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(proposal));
        Assert.Contains(await store.LogAsync(), static leaf => leaf.Contains("\"grants\":[3,6]", StringComparison.Ordinal) && leaf.Contains("\"type\":\"approved\"", StringComparison.Ordinal));
        Assert.NotEqual(0, book.Id);
    }

    [Fact]
    public async Task WithoutAResourceTheRoleIsNeededOnEverything()
    {
        await using var store = await Harness.OpenAsync();
        var proposal = await store.ProposeAsync(Proposals.New("p1", Proposals.Content() with { Resources = [null] }));
        await store.GrantAsync(resource: "account/**");
        Assert.Equal(new DecisionResult.NotAllowed("no-grant"), await store.DecideAsync(proposal));
        await store.GrantAsync(resource: "**");
        Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(proposal));
    }

    [Fact]
    public async Task WhatIsNotThereOrForeignIsUnknown()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.GrantAsync(new NewGrant("umbrella", "carol", "approve:treasury", ResourcePattern.Everything, "ann", "another tenant"), default);
        var proposal = await store.ProposeAsync(Proposals.New("p1"));
        Assert.IsType<DecisionResult.Unknown>(await store.DecideAsync(proposal with { Id = "p2" }));
        Assert.IsType<DecisionResult.Unknown>(await store.DecideAsync(proposal, approver: new Caller(ActorKind.Human, "carol", "umbrella")));
    }

    [Fact]
    public async Task AnotherDigestThanWhatWaitsIsNotDecided()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        var proposal = await store.ProposeAsync(Proposals.New("p1"));
        Assert.IsType<DecisionResult.DigestDiffers>(await store.DecideAsync(proposal with { Digest = default }));
        Assert.Equal(ProposalState.Pending, await store.StateAsync(proposal));
    }

    [Fact]
    public async Task ItCanBeDecidedUntilTheInstantOfItsExpiry()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        var first = await store.ProposeAsync(Proposals.New("p1"));
        var second = await store.ProposeAsync(Proposals.New("p2", Proposals.Content("2")));
        Harness.Time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(first));
        Harness.Time.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<DecisionResult.Expired>(await store.DecideAsync(second));
        Assert.IsType<DecisionResult.Expired>(await store.DecideAsync(first, yes: false));
    }

    [Fact]
    public async Task ANoWinsUntilTheApprovalIsUsedAndNothingElseIsDecidedTwice()
    {
        await using var store = await Harness.OpenAsync();
        var approved = await store.ApprovedAsync();
        Assert.Equal(new DecisionResult.AlreadyDecided(ProposalState.Approved), await store.DecideAsync(approved));
        Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(approved, yes: false));
        Assert.Equal(new DecisionResult.AlreadyDecided(ProposalState.Denied), await store.DecideAsync(approved, yes: false));
        Assert.Equal(new DecisionResult.AlreadyDecided(ProposalState.Denied), await store.DecideAsync(approved));
        Assert.IsType<ClaimResult.NotApproved>(await store.ClaimAsync("a", approved));
        var used = await store.ApprovedAsync("p2", Proposals.Content("2"));
        await store.ClaimAsync("b", used);
        Assert.Equal(new DecisionResult.AlreadyDecided(ProposalState.Consumed), await store.DecideAsync(used, yes: false));
        var superseded = await store.ProposeAsync(Proposals.New("p3", Proposals.Content("3")));
        await store.ProposeAsync(Proposals.New("p4", Proposals.Content("3", plan: "[]")));
        Assert.Equal(new DecisionResult.AlreadyDecided(ProposalState.Superseded), await store.DecideAsync(superseded));
    }

    [Fact]
    public async Task OfManyYesAndNoAtOnceANoWins()
    {
        await using var store = await Harness.OpenAsync();
        await using var other = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.GrantAsync("dora");
        for (var round = 0; round < 20; round++)
        {
            var proposal = await store.ProposeAsync(Proposals.New($"p{round}", Proposals.Content($"{round}")));
            var results = await Task.WhenAll(
                Task.Run(async () => await store.DecideAsync(proposal)),
                Task.Run(async () => await other.DecideAsync(proposal, yes: false, new Caller(ActorKind.Human, "dora", "acme"))),
                Task.Run(async () => await other.DecideAsync(proposal)),
                Task.Run(async () => await store.DecideAsync(proposal, yes: false)));
            Assert.Equal(ProposalState.Denied, await store.StateAsync(proposal));
            var log = (await store.LogAsync()).Where(leaf => leaf.Contains($"\"proposal\":\"p{round}\"", StringComparison.Ordinal)).ToList();
            Assert.Equal(results.Count(static result => result is DecisionResult.Decided) + 1, log.Count);
            Assert.Single(log, static leaf => leaf.Contains("\"type\":\"denied\"", StringComparison.Ordinal));
        }
    }
}
