using ToolContracts.Evidence;
using ToolContracts.Hosting;

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

    private async ValueTask<DecisionResult> DecideAsync(Decision decision, CancellationToken cancellationToken)
    {
        await host.ToolsAsync().ConfigureAwait(false);
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
}
