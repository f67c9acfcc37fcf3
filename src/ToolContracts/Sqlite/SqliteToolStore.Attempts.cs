using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <content>Attempts: claimed, settled, looked up and reconciled.</content>
public sealed partial class SqliteToolStore
{
    /// <inheritdoc/>
    public async ValueTask<ClaimResult?> FindAsync(OperationKey key, Digest fingerprint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var queue = Queue;
        var row = await _readers.RunAsync(session => session.Attempt(key), cancellationToken).ConfigureAwait(false);
        if (row is null)
        {
            return null;
        }

        if (!PriorAttempt.IsOutdated(row, _time.GetUtcNow(), _hosts!, _live))
        {
            return PriorAttempt.Judge(row, fingerprint);
        }

        return await queue.RunAsync(
            new WriteRequest<ClaimResult?>(session =>
                session.Attempts.Find(key) is { } found && PriorAttempt.Refresh(session, found) is { } fresh
                    ? PriorAttempt.Judge(fresh, fingerprint)
                    : null),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ClaimResult> ClaimAsync(Claim claim, CancellationToken cancellationToken)
    {
        ClaimTransaction.Check(claim);
        var queue = Queue;
        return await queue.RunAsync(
            new WriteRequest<ClaimResult>(session => ClaimTransaction.Execute(session, claim), result => _ = ReleaseAsync(claim, result)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<SettleResult> SettleAsync(Settlement settlement, CancellationToken cancellationToken)
    {
        SettleTransaction.Check(settlement);
        var queue = Queue;
        try
        {
            return await queue.RunAsync(
                new WriteRequest<SettleResult>(session => SettleTransaction.Execute(session, settlement)), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _live.Remove(settlement.FencingToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ReconcileResult> ReconcileAsync(NewReconciliation reconciliation, CancellationToken cancellationToken)
    {
        ReconcileTransaction.Check(reconciliation);
        return await Queue.RunAsync(
            new WriteRequest<ReconcileResult>(session => ReconcileTransaction.Execute(session, reconciliation)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<Attempt?> ReadAttemptAsync(string callId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callId);
        _ = Queue;
        return await _readers.RunAsync(session => session.Attempt(callId), cancellationToken).ConfigureAwait(false) is { } row
            ? row.ToAttempt(IsLost(row))
            : null;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TaskCall>> ReadTaskAsync(string tenant, string task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(task);
        _ = Queue;
        return await _readers.RunAsync(session => session.Task(tenant, task), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OpenAttempt>> ReadOpenAttemptsAsync(CancellationToken cancellationToken)
    {
        _ = Queue;
        var rows = await _readers.RunAsync(static session => session.OpenAttempts(), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(Describe)];
    }

    private OpenAttempt Describe(AttemptRow row)
    {
        var isLost = IsLost(row);
        return new OpenAttempt(
            row.Token, row.CallId, row.Tenant, row.Actor, row.Tool, row.Key, row.ClaimedAt,
            isLost || row.State == AttemptState.Unknown, row.Code ?? (isLost ? AttemptRow.OutcomeMissing : null), row.Task);
    }

    private bool IsLost(AttemptRow row) =>
        row.State == AttemptState.InFlight && PriorAttempt.IsOutdated(row, _time.GetUtcNow(), _hosts!, _live);

    // Nothing ran under a claim whose caller had stopped waiting, so it is given back and not left to be found as Unknown.
    private async Task ReleaseAsync(Claim claim, ClaimResult result)
    {
        if (result is not ClaimResult.Claimed claimed)
        {
            return;
        }

        try
        {
            await SettleAsync(ClaimTransaction.Release(claim, claimed.FencingToken, _time.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is StoreUnavailableException or ObjectDisposedException)
        {
            // It stays in the ledger as an attempt without outcome, and is found as such: nothing runs twice.
        }
    }
}
