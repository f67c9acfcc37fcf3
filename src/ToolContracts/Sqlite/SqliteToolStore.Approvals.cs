using ToolContracts.Approvals;
using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <content>Proposals and decisions.</content>
public sealed partial class SqliteToolStore
{
    /// <inheritdoc/>
    public async ValueTask<Proposal?> FindProposalAsync(Digest call, CancellationToken cancellationToken)
    {
        _ = Queue;
        return await _readers.RunAsync(session => session.Standing(call, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ProposeResult> ProposeAsync(NewProposal proposal, CancellationToken cancellationToken)
    {
        ProposalTransactions.Check(proposal);
        return await Queue.RunAsync(
            new WriteRequest<ProposeResult>(session => ProposalTransactions.Propose(session, proposal)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<DecisionResult> DecideAsync(Decision decision, CancellationToken cancellationToken)
    {
        ProposalTransactions.Check(decision);
        return await Queue.RunAsync(
            new WriteRequest<DecisionResult>(session => ProposalTransactions.Decide(session, decision)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<Proposal?> ReadProposalAsync(string tenant, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(id);
        _ = Queue;
        var proposal = await _readers.RunAsync(session => session.Proposal(id, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return proposal?.Content.Requester.Tenant == tenant ? proposal : null;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Proposal>> ReadWaitingAsync(string tenant, long after, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _ = Queue;
        return await _readers.RunAsync(session => session.Waiting(tenant, after, count, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }
}
