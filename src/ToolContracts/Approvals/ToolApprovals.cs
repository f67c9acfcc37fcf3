using System.Collections.Frozen;
using ToolContracts.Dispatch;
using ToolContracts.Evidence;
using ToolContracts.Guards.Approval;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Approvals;

/// <summary>Decides in the store, and records who tried to decide and may not.</summary>
internal sealed class ToolApprovals(ToolHost host) : IToolApprovals
{
    private const int LargestPage = 1000;

    public async ValueTask<IReadOnlyList<Proposal>> WaitingAsync(string tenant, long after, int count, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LargestPage);
        await host.ToolsAsync().ConfigureAwait(false);
        return await host.Shared.Store.ReadWaitingAsync(tenant, after, count, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<Proposal>> PastAsync(string tenant, long before, int count, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LargestPage);
        await host.ToolsAsync().ConfigureAwait(false);
        return await host.Shared.Store.ReadPastAsync(tenant, before, count, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Proposal?> FindAsync(string tenant, string proposalId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        ArgumentException.ThrowIfNullOrEmpty(proposalId);
        await host.ToolsAsync().ConfigureAwait(false);
        return await host.Shared.Store.ReadProposalAsync(tenant, proposalId, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<DecisionResult> ApproveAsync(string proposalId, Digest digest, Caller approver, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(new Decision(proposalId, digest, approver, IsApproval: true, reason), cancellationToken);

    public ValueTask<DecisionResult> DenyAsync(string proposalId, Digest digest, Caller approver, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(new Decision(proposalId, digest, approver, IsApproval: false, reason), cancellationToken);

    public async ValueTask<StandingApproval?> GiveStandingAsync(
        string tool, string requester, ResourcePattern resource, int uses, TimeSpan lifetime, Caller approver, string reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tool);
        var tools = await host.ToolsAsync().ConfigureAwait(false);
        return tools.TryGetValue(tool, out var pipeline) && pipeline.Contract is { Approval: not null, SideEffect: not SideEffect.Irreversible } contract
            ? await host.Shared.Store.GiveStandingAsync(
                new NewStandingApproval(requester, tool, contract.Hash, resource, uses, lifetime, approver, reason), cancellationToken).ConfigureAwait(false)
            : null;
    }

    public async ValueTask<bool> WithdrawStandingAsync(string tenant, long id, string by, string reason, CancellationToken cancellationToken)
    {
        await host.ToolsAsync().ConfigureAwait(false);
        return await host.Shared.Store.WithdrawStandingAsync(tenant, id, by, reason, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<StandingApproval>> StandingAsync(string tenant, CancellationToken cancellationToken)
    {
        await host.ToolsAsync().ConfigureAwait(false);
        return await host.Shared.Store.ReadStandingAsync(tenant, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<DecisionResult> DecideAsync(Decision decision, CancellationToken cancellationToken)
    {
        var tools = await host.ToolsAsync().ConfigureAwait(false);
        if (decision.IsApproval && await PlanAgainAsync(tools, decision, cancellationToken).ConfigureAwait(false) is { } changed)
        {
            return changed;
        }

        var result = await host.Shared.Store.DecideAsync(decision, cancellationToken).ConfigureAwait(false);
        if (result is DecisionResult.NotAllowed notAllowed)
        {
            // The decision does not count, whether or not the attempt could be recorded.
            await host.Shared.Evidence.EnqueueAsync(new EvidenceRecord
            {
                Type = EvidenceType.Refusal,
                At = host.Shared.Time.GetUtcNow(),
                Tenant = decision.Approver.Tenant,
                Actor = decision.Approver.Actor,
                OnBehalfOf = decision.Approver.OnBehalfOf,
                Code = "decision-not-allowed",
                Reason = $"{notAllowed.Reason} for proposal {decision.ProposalId}",
            }).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>
    /// What was seen may be old: the plan is made anew before a yes counts, and once more when the call runs. Null where it is the same, where this
    /// host has no such tool, and where the store will refuse the decision anyway.
    /// </summary>
    private async ValueTask<DecisionResult?> PlanAgainAsync(
        FrozenDictionary<string, ToolPipeline> tools, Decision decision, CancellationToken cancellationToken)
    {
        var store = host.Shared.Store;
        if (await store.ReadProposalAsync(decision.Approver.Tenant, decision.ProposalId, cancellationToken).ConfigureAwait(false) is not
            { State: ProposalState.Pending, RawArguments.IsEmpty: false } proposal
            || proposal.Digest != decision.Digest || !tools.TryGetValue(proposal.Content.Tool, out var pipeline))
        {
            return null;
        }

        var (subject, reason) = await pipeline.PlanAgainAsync(proposal, cancellationToken).ConfigureAwait(false);
        if (subject is null)
        {
            return new DecisionResult.PlanUnavailable(reason!);
        }

        var options = host.Shared.Options.Approvals;
        var now = Proposing.Of(pipeline.Contract, subject, proposal.Id, inPlaceOf: null, options);
        if (ProposalDigest.Of(now.Content, proposal.Id, proposal.ExpiresAt) == proposal.Digest && now.Needs.SequenceEqual(proposal.Needs))
        {
            return null;
        }

        return new DecisionResult.PlanChanged(
            await store.ProposeAsync(now, cancellationToken).ConfigureAwait(false) is ProposeResult.Standing standing ? standing.Proposal : null);
    }
}
