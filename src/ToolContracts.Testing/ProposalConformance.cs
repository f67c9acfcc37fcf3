using System.Text;
using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>Which proposal stands for a call, and until when.</summary>
public abstract class ProposalConformance(StoreHarness harness) : StoreConformance(harness)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);
    [Fact]
    public async Task HoldsAllThatSomebodyMustSeeToDecide()
    {
        await using var store = await Harness.OpenAsync();
        var made = Assert.IsType<ProposeResult.Standing>(await store.ProposeAsync(Proposals.New("p1"), default));
        Assert.True(made.IsNew);
        var read = (await store.ReadProposalAsync("acme", "p1", default))!;
        Assert.Equal("""{"to":"bob"}""", Encoding.UTF8.GetString(read.Content.Arguments.Span));
        Assert.Equal("""{"fee":1}""", Encoding.UTF8.GetString(read.Content.Plan.Span));
        Assert.Equal(["account/7"], read.Content.Resources);
        Assert.Equal(
            ("agent-7", "ada", "task-3", ActorKind.Workload),
            (read.Content.Requester.Actor, read.Content.Requester.OnBehalfOf, read.Content.Requester.Task, read.Content.Requester.Kind));
        Assert.Equal((SideEffect.Irreversible, Impact.Financial, "treasury", ProposalState.Pending), (read.SideEffect, read.Impact, Assert.Single(read.Needs).Role, read.State));
        Assert.Equal((Harness.Time.GetUtcNow(), Harness.Time.GetUtcNow() + Lifetime), (read.CreatedAt, read.ExpiresAt));
        Assert.Equal(ProposalDigest.Of(Proposals.Content(), "p1", read.ExpiresAt), read.Digest);
        Assert.Equal(made.Proposal.Digest, read.Digest);
        Assert.Null(await store.ReadProposalAsync("umbrella", "p1", default));
        Assert.Null(await store.ReadProposalAsync("acme", "p2", default));
    }

    [Fact]
    public async Task TheSameCallFindsItsProposalAgainAlsoFromAnotherHost()
    {
        await using var store = await Harness.OpenAsync();
        await using var other = await Harness.OpenAsync();
        await store.ProposeAsync(Proposals.New("p1"));
        Harness.Time.Advance(TimeSpan.FromMinutes(1));
        var again = Assert.IsType<ProposeResult.Standing>(await other.ProposeAsync(Proposals.New("p2"), default));
        Assert.Equal(("p1", false), (again.Proposal.Id, again.IsNew));
        Assert.Equal("p1", (await store.FindProposalAsync(ProposalDigest.OfCall(Proposals.Content()), default))!.Id);
        Assert.Null(await store.ReadProposalAsync("acme", "p2", default));
    }

    [Theory]
    [InlineData("plan", "other-plan")]
    [InlineData("contract", "other-contract")]
    [InlineData("resource", "other-plan")]
    [Threat(25, Part = "approval")]
    [Threat(34, Part = "contract")]
    public async Task AnotherPlanOrContractSupersedesItWhetherPendingOrApproved(string what, string reason)
    {
        await using var store = await Harness.OpenAsync();
        var changed = what switch
        {
            "plan" => Proposals.Content(plan: """{"fee":2}"""),
            "contract" => Proposals.Content(contract: "c1"),
            _ => Proposals.Content() with { Resources = ["account/8"] },
        };
        var pending = await store.ProposeAsync(Proposals.New("p1"));
        Assert.Equal("p2", (await store.ProposeAsync(Proposals.New("p2", changed))).Id);
        Assert.Equal(ProposalState.Superseded, await store.StateAsync(pending));
        var approved = await store.ApprovedAsync("p3");
        Assert.Equal(ProposalState.Superseded, (await store.ReadProposalAsync("acme", "p2", default))!.State);
        Assert.Equal("p4", (await store.ProposeAsync(Proposals.New("p4", changed))).Id);
        Assert.Equal(ProposalState.Superseded, await store.StateAsync(approved));
        Assert.IsType<ClaimResult.NotApproved>(await store.ClaimAsync("a", approved));
        Assert.Contains(await store.LogAsync(), leaf => leaf.Contains($"\"proposal\":\"p1\",\"reason\":\"{reason}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OtherArgumentsAreAnotherProposalBesideTheFirst()
    {
        await using var store = await Harness.OpenAsync();
        await store.ProposeAsync(Proposals.New("p1"));
        Assert.Equal("p2", (await store.ProposeAsync(Proposals.New("p2", Proposals.Content(arguments: """{"to":"eve"}""")))).Id);
        Assert.Equal(["p1", "p2"], (await store.ReadWaitingAsync("acme", 0, 10, default)).Select(static one => one.Id));
    }

    [Fact]
    public async Task WhatWaitsNoMoreIsReadNewestFirstAndByTenant()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.DecideAsync(await store.ProposeAsync(Proposals.New("denied", Proposals.Content("1"))), yes: false);
        await store.DecideAsync(await store.ProposeAsync(Proposals.New("approved", Proposals.Content("2"))));
        var expiring = await store.ProposeAsync(Proposals.New("expiring", Proposals.Content("3")) with { Lifetime = TimeSpan.FromMinutes(1) });
        await store.ProposeAsync(Proposals.New("waiting", Proposals.Content("4")));
        await store.ProposeAsync(Proposals.New("other", Proposals.Content("5", requester: new Caller(ActorKind.Workload, "agent", "umbrella"))) with { Lifetime = TimeSpan.FromMinutes(1) });
        Harness.Time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.Equal(["approved", "denied"], (await store.ReadPastAsync("acme", long.MaxValue, 10, default)).Select(static one => one.Id));
        Harness.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(["expiring", "approved"], (await store.ReadPastAsync("acme", long.MaxValue, 2, default)).Select(static one => one.Id));
        Assert.Equal(["approved", "denied"], (await store.ReadPastAsync("acme", expiring.Number, 10, default)).Select(static one => one.Id));
        Assert.Equal(["other"], (await store.ReadPastAsync("umbrella", long.MaxValue, 10, default)).Select(static one => one.Id));
        Assert.Equal((await store.ReadEvidenceAsync(0, 1000, default)).Count, await store.ReadEvidenceSizeAsync(default));
    }

    [Fact]
    public async Task AnApprovalThatDoesNotCountAnyMoreIsReplaced()
    {
        await using var store = await Harness.OpenAsync();
        var approved = await store.ApprovedAsync();
        var next = await store.ProposeAsync(Proposals.New("p2") with { InPlaceOf = approved.Id });
        Assert.Equal(("p2", ProposalState.Pending), (next.Id, next.State));
        Assert.Equal(ProposalState.Superseded, await store.StateAsync(approved));

        // Who is late with the same finds the new one.
        Assert.Equal("p2", (await store.ProposeAsync(Proposals.New("p3") with { InPlaceOf = approved.Id })).Id);
    }

    [Theory]
    [InlineData(ProposalState.Pending)]
    [InlineData(ProposalState.Approved)]
    [InlineData(ProposalState.Denied)]
    [Threat(32, Part = "expiry")]
    public async Task ItStandsUntilTheInstantOfItsExpiry(ProposalState state)
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        var proposal = await store.ProposeAsync(Proposals.New("p1"));
        if (state != ProposalState.Pending)
        {
            await store.DecideAsync(proposal, yes: state == ProposalState.Approved);
        }

        Harness.Time.Advance(Lifetime - TimeSpan.FromTicks(1));
        Assert.Equal("p1", (await store.ProposeAsync(Proposals.New("p2"))).Id);
        Harness.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(state == ProposalState.Denied ? ProposalState.Denied : ProposalState.Expired, await store.StateAsync(proposal));
        Assert.Null(await store.FindProposalAsync(ProposalDigest.OfCall(Proposals.Content()), default));
        Assert.Equal("p2", (await store.ProposeAsync(Proposals.New("p2"))).Id);
    }

    [Fact]
    public async Task ADenialStandsWhateverThePlanIsThen()
    {
        await using var store = await Harness.OpenAsync();
        await store.GrantAsync();
        await store.DecideAsync(await store.ProposeAsync(Proposals.New("p1")), yes: false);
        Assert.Equal("p1", (await store.ProposeAsync(Proposals.New("p2", Proposals.Content(plan: "[]")))).Id);
    }

    [Fact]
    [Threat(57, Part = "kept")]
    public async Task WhatItShowsIsErasedOnceItIsOver()
    {
        await using var store = await Harness.OpenAsync();
        var pending = await store.ProposeAsync(Proposals.New("p1", Proposals.Content(arguments: "1")));
        var approved = await store.ApprovedAsync("p2", Proposals.Content(arguments: "2"));
        var consumed = await store.ApprovedAsync("p3", Proposals.Content(arguments: "3"));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync("a", consumed));
        Harness.Time.Advance(Lifetime - TimeSpan.FromTicks(1));
        await store.AppendAsync([Proposals_Record()], default);
        Assert.False((await store.ReadProposalAsync("acme", "p1", default))!.Content.Plan.IsEmpty);
        Harness.Time.Advance(TimeSpan.FromSeconds(1));
        await store.AppendAsync([Proposals_Record()], default);
        foreach (var id in new[] { "p1", "p2", "p3" })
        {
            var shown = (await store.ReadProposalAsync("acme", id, default))!;
            Assert.True(shown.Content.Arguments.IsEmpty && shown.Content.Claims.IsEmpty && shown.Content.Plan.IsEmpty && shown.RawArguments.IsEmpty);
            Assert.True(shown.Content.Resources.Count == 0 && shown.Digest == default);
        }

        Assert.Equal(ProposalState.Expired, await store.StateAsync(pending));
        Assert.Equal(ProposalState.Expired, await store.StateAsync(approved));
        Assert.Equal(ProposalState.Consumed, await store.StateAsync(consumed));
        Assert.IsType<DecisionResult.Expired>(await store.DecideAsync(pending));
        var erased = (await store.ReadProposalAsync("acme", "p1", default))!;
        Assert.True(erased.Content.Arguments.IsEmpty && erased.Content.Plan.IsEmpty && erased.Digest == default);

        static EvidenceRecord Proposals_Record() => Calls.Record(EvidenceType.Refusal, "x", "denied");
    }

    [Fact]
    public async Task TheLogNamesItAndShowsNothingOfIt()
    {
        await using var store = await Harness.OpenAsync();
        await store.ApprovedAsync("p1", Proposals.Content(arguments: """{"to":"secret-recipient"}""", plan: """{"fee":"secret-fee"}"""));
        var log = (await store.LogAsync()).Where(static leaf => leaf.Contains("\"proposal\":\"p1\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, log.Count);
        Assert.Contains("\"subject\":\"approve:treasury until 2026-11-22T10:00:00.0000000Z\"", log[0], StringComparison.Ordinal);
        Assert.Contains("\"type\":\"proposed\"", log[0], StringComparison.Ordinal);
        Assert.Contains("\"actor\":\"carol\",\"approval\":\"", log[1], StringComparison.Ordinal);
        Assert.Contains("\"grants\":[1]", log[1], StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"looked at it\"", log[1], StringComparison.Ordinal);
        Assert.Contains("\"type\":\"approved\"", log[1], StringComparison.Ordinal);
        var digest = (await store.ReadProposalAsync("acme", "p1", default))!.Digest.ToString();
        Assert.All(log, leaf => Assert.False(leaf.Contains("secret", StringComparison.Ordinal) || leaf.Contains(digest, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task OnlySoManyWait()
    {
        await using var store = await Harness.OpenAsync();
        NewProposal Of(int i, string actor) => Proposals.New($"{actor}-{i}", Proposals.Content($"{i}", requester: new Caller(ActorKind.Workload, actor, "acme")))
            with
        { MaxWaitingOfActor = 2, MaxWaitingOfTenant = 3 };
        await store.ProposeAsync(Of(1, "a"));
        var second = await store.ProposeAsync(Of(2, "a"));
        Assert.Equal(new ProposeResult.TooMany(IsOfTenant: false), await store.ProposeAsync(Of(3, "a"), default));
        Assert.Equal("a-1", (await store.ProposeAsync(Of(1, "a"))).Id);
        await store.ProposeAsync(Of(1, "b"));
        Assert.Equal(new ProposeResult.TooMany(IsOfTenant: true), await store.ProposeAsync(Of(2, "b"), default));
        await store.GrantAsync();
        await store.DecideAsync(second);
        await store.ProposeAsync(Of(3, "a"));
        Assert.IsType<ProposeResult.TooMany>(await store.ProposeAsync(Of(4, "a"), default));
        Harness.Time.Advance(Lifetime);
        await store.ProposeAsync(Of(4, "a"));
    }

    [Fact]
    public async Task TenThousandWaitAndAPageACountAndANewOneReadNoTable()
    {
        await using var store = await Harness.OpenAsync();
        foreach (var batch in Enumerable.Range(0, 10_000).Chunk(1000))
        {
            await Task.WhenAll(batch.Select(i => store.ProposeAsync(
                Proposals.New($"p{i}", Proposals.Content($"{i}", requester: new Caller(ActorKind.Workload, $"agent-{i % 200}", "acme"))), default).AsTask()));
        }

        var seen = new HashSet<string>();
        for (long after = 0; ;)
        {
            var page = await store.ReadWaitingAsync("acme", after, 333, default);
            if (page.Count == 0)
            {
                break;
            }

            Assert.Equal(page.Select(static one => one.Number).Order(), page.Select(static one => one.Number));
            Assert.All(page, one => Assert.True(seen.Add(one.Id)));
            after = page[^1].Number;
        }

        Assert.Equal(10_000, seen.Count);
        var more = Proposals.New("more", Proposals.Content("\"more\"", requester: new Caller(ActorKind.Workload, "other", "acme")));
        Assert.Equal(new ProposeResult.TooMany(IsOfTenant: true), await store.ProposeAsync(more, default));
        Assert.IsType<ProposeResult.Standing>(await store.ProposeAsync(more with { Content = Proposals.Content(requester: new Caller(ActorKind.Workload, "a", "other")) }, default));
    }
}
