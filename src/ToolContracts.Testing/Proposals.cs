using System.Text;
using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>Proposals of one tool of one tenant, as a guard would make and use them.</summary>
internal static class Proposals
{
    public static readonly Caller Agent = new(ActorKind.Workload, "agent-7", "acme") { OnBehalfOf = "ada", Task = "task-3" };

    public static readonly Caller Carol = new(ActorKind.Human, "carol", "acme");

    public static ProposalContent Content(string arguments = """{"to":"bob"}""", string plan = """{"fee":1}""", string contract = "c0", Caller? requester = null) => new()
    {
        Tool = "payments_transfer",
        ContractHash = contract,
        Arguments = Encoding.UTF8.GetBytes(arguments),
        Claims = "{}"u8.ToArray(),
        Plan = Encoding.UTF8.GetBytes(plan),
        Resources = ["account/7"],
        Requester = requester ?? Agent,
    };

    public static NewProposal New(string id, ProposalContent? content = null) => new()
    {
        Id = id,
        CallId = "call-" + id,
        Content = content ?? Content(),
        Needs = [new ApprovalNeed("treasury", 1)],
        SideEffect = SideEffect.Irreversible,
        Impact = Impact.Financial,
        Lifetime = TimeSpan.FromMinutes(60),
        MaxWaitingOfActor = 100,
        MaxWaitingOfTenant = 10_000,
    };

    public static async Task<Proposal> ProposeAsync(this IToolStore store, NewProposal proposal) =>
        Assert.IsType<ProposeResult.Standing>(await store.ProposeAsync(proposal, default)).Proposal;

    /// <summary>Lets carol hold the role on all accounts.</summary>
    public static async Task<Grant> GrantAsync(this IToolStore store, string actor = "carol", string resource = "account/*", GrantEffect effect = GrantEffect.Allow, DateTimeOffset? expires = null) =>
        await store.GrantAsync(new NewGrant("acme", actor, "approve:treasury", ResourcePattern.Parse(resource), "ann", "joined") { Effect = effect, ExpiresAt = expires }, default);

    public static ValueTask<DecisionResult> DecideAsync(this IToolStore store, Proposal proposal, bool yes = true, Caller? approver = null) =>
        store.DecideAsync(new Decision(proposal.Id, proposal.Digest, approver ?? Carol, yes, "looked at it"), default);

    /// <summary>A proposal that carol approved.</summary>
    public static async Task<Proposal> ApprovedAsync(this IToolStore store, string id = "p1", ProposalContent? content = null, TimeSpan? lifetime = null)
    {
        if ((await store.ReadGrantsAsync("acme", "carol", default)).Count == 0)
        {
            await store.GrantAsync();
        }

        var request = New(id, content);
        var proposal = await store.ProposeAsync(request with { Lifetime = lifetime ?? request.Lifetime });
        return Assert.IsType<DecisionResult.Decided>(await store.DecideAsync(proposal)).Proposal;
    }

    /// <summary>A claim that consumes the approval of a proposal.</summary>
    public static async Task<ClaimResult> ClaimAsync(this IToolStore store, string callId, Proposal proposal, OperationKey? key = null, SideEffect sideEffect = SideEffect.Irreversible)
    {
        var claim = Calls.Claim(callId, key, (await store.ReadAuthorityAsync(default)).Epoch, sideEffect: sideEffect);
        return await store.ClaimAsync(
            claim with { Approval = new ApprovalUse(proposal.Id, proposal.Digest), Intent = claim.Intent with { Proposal = proposal.Id } }, default);
    }

    public static async Task<ProposalState> StateAsync(this IToolStore store, Proposal proposal) =>
        (await store.ReadProposalAsync("acme", proposal.Id, default))!.State;

    public static async Task<List<string>> LogAsync(this IToolStore store) =>
        [.. (await store.ReadEvidenceAsync(0, 100_000, default)).Select(static entry => Encoding.UTF8.GetString(entry.Leaf.Span))];
}
