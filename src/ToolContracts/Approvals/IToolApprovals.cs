using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Approvals;

/// <summary>What people decide over: the calls that wait, and their yes or no. Silence is never a yes.</summary>
/// <remarks>
/// The host calls it for a person whom it has verified, and shows a tenant's proposals to people of that tenant only. Where the store is out
/// of reach, each throws <see cref="StoreUnavailableException"/>, which says whether a decision may have counted.
/// </remarks>
public interface IToolApprovals
{
    /// <summary>Lists what waits for a decision, oldest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="after"><see cref="Proposal.Number"/> of the last one of the page before; 0 to begin.</param>
    /// <param name="count">How many at most: 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proposals; an empty page is the end.</returns>
    ValueTask<IReadOnlyList<Proposal>> WaitingAsync(string tenant, long after = 0, int count = 100, CancellationToken cancellationToken = default);

    /// <summary>Lists what waits no more, the newest first: decided, used, superseded or expired.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="before"><see cref="Proposal.Number"/> of the last one of the page before; <see cref="long.MaxValue"/> to begin.</param>
    /// <param name="count">How many at most: 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proposals; an empty page is the end. Their order is that in which they were made, not decided.</returns>
    ValueTask<IReadOnlyList<Proposal>> PastAsync(string tenant, long before = long.MaxValue, int count = 100, CancellationToken cancellationToken = default);

    /// <summary>Reads a proposal, whatever its state.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="proposalId">Its identity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proposal, or null where the tenant has none of that identity.</returns>
    ValueTask<Proposal?> FindAsync(string tenant, string proposalId, CancellationToken cancellationToken = default);

    /// <summary>Approves. The requester dispatches the same call again; the host never runs one by itself.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="digest">Its digest as it was shown, so that what was seen is what is approved.</param>
    /// <param name="approver">Who approves, as the host verified it.</param>
    /// <param name="reason">Why, at most 1,024 characters; it goes into the evidence as it is.</param>
    /// <param name="cancellationToken">Ends the wait while the decision has not begun to be stored.</param>
    /// <returns>Whether it counts.</returns>
    ValueTask<DecisionResult> ApproveAsync(string proposalId, Digest digest, Caller approver, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Denies. What was approved and not used yet can still be denied.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="digest">Its digest as it was shown.</param>
    /// <param name="approver">Who denies, as the host verified it.</param>
    /// <param name="reason">Why, at most 1,024 characters; it goes into the evidence as it is.</param>
    /// <param name="cancellationToken">Ends the wait while the decision has not begun to be stored.</param>
    /// <returns>Whether it counts.</returns>
    ValueTask<DecisionResult> DenyAsync(string proposalId, Digest digest, Caller approver, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says yes beforehand to calls of one tool by one actor: to so many, for so long, on resources that match. Each use is a proposal of its own
    /// with its evidence, and counts as one approval of whoever gave it. Not for irreversible tools.
    /// </summary>
    /// <param name="tool">Full name of the tool.</param>
    /// <param name="requester">The identity whose calls it is for.</param>
    /// <param name="resource">The resources: each that a call names must match.</param>
    /// <param name="uses">For how many calls: 1 to 1,000.</param>
    /// <param name="lifetime">For how long: at most 30 days.</param>
    /// <param name="approver">Who gives it, as the host verified it. It must hold a role that the tool needs, at each use, on the call's own resources.</param>
    /// <param name="reason">Why; it goes into the evidence as it is.</param>
    /// <param name="cancellationToken">Ends the wait while it has not begun to be stored.</param>
    /// <returns>The approval; null where the host has no such tool that requires an approval, or the tool is irreversible.</returns>
    ValueTask<StandingApproval?> GiveStandingAsync(
        string tool, string requester, ResourcePattern resource, int uses, TimeSpan lifetime, Caller approver, string reason,
        CancellationToken cancellationToken = default);

    /// <summary>Withdraws a standing approval.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where the tenant has no such approval any more.</returns>
    ValueTask<bool> WithdrawStandingAsync(string tenant, long id, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Lists a tenant's standing approvals that can still be used.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The approvals, oldest first.</returns>
    ValueTask<IReadOnlyList<StandingApproval>> StandingAsync(string tenant, CancellationToken cancellationToken = default);
}
