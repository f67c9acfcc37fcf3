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
    public async ValueTask<StandingApproval> GiveStandingAsync(NewStandingApproval standing, CancellationToken cancellationToken)
    {
        StandingTransactions.Check(standing);
        return await Queue.RunAsync(
            new WriteRequest<StandingApproval>(session => StandingTransactions.Give(session, standing)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> WithdrawStandingAsync(string tenant, long id, string by, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        AuthorityTransactions.Check(by, reason);
        return await Queue.RunAsync(
            new WriteRequest<bool>(session => StandingTransactions.Withdraw(session, tenant, id, by, reason)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StandingApproval>> ReadStandingAsync(string tenant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        _ = Queue;
        return await _readers.RunAsync(session => session.StandingApprovals(tenant, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
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

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Proposal>> ReadPastAsync(string tenant, long before, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _ = Queue;
        return await _readers.RunAsync(session => session.Past(tenant, before, count, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }
}
