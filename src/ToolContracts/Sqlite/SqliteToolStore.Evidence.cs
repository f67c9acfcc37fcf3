using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <content>The log.</content>
public sealed partial class SqliteToolStore
{
    /// <inheritdoc/>
    public Digest Pseudonym(string tenant, Digest value)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        _ = Queue;
        return _session!.Keys.Mac("pseudonym", tenant, value);
    }

    /// <inheritdoc/>
    public async ValueTask AppendAsync(IReadOnlyList<EvidenceRecord> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        await Queue.RunAsync(
            new WriteRequest<bool>(session =>
            {
                foreach (var record in records)
                {
                    session.Append(record);
                }

                return true;
            })
            { MayBeOrphaned = false },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<long> ReadEvidenceSizeAsync(CancellationToken cancellationToken)
    {
        _ = Queue;
        return await _readers.RunAsync(static session => session.Size(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<EvidenceEntry>> ReadEvidenceAsync(long from, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _ = Queue;
        return await _readers.RunAsync(session => session.Records(from, count), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> ReadCheckpointAsync(CancellationToken cancellationToken)
    {
        _ = Queue;
        return await _readers.RunAsync(static session => session.Checkpoint(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<InclusionProof?> ProveInclusionAsync(long sequence, long size, CancellationToken cancellationToken)
    {
        _ = Queue;
        return await _readers.RunAsync(
            session => session.Prove((prover, now) => sequence >= 0 && sequence < size && size <= now ? prover.Inclusion(sequence, size) : null),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ConsistencyProof?> ProveConsistencyAsync(long first, long second, CancellationToken cancellationToken)
    {
        _ = Queue;
        return await _readers.RunAsync(
            session => session.Prove((prover, now) => first >= 1 && first <= second && second <= now ? prover.Consistency(first, second) : null),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<EvidenceHold> HoldAsync(string? tenant, string by, string reason, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(by, reason);
        if (tenant is not null)
        {
            AuthorityTransactions.CheckText(tenant, nameof(tenant));
        }

        return await Queue.RunAsync(
            new WriteRequest<EvidenceHold>(session => HoldTransactions.Hold(session, tenant, by, reason)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReleaseAsync(long holdId, string by, string reason, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(by, reason);
        return await Queue.RunAsync(
            new WriteRequest<bool>(session => HoldTransactions.Release(session, holdId, by, reason)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<EvidenceHold>> ReadHoldsAsync(CancellationToken cancellationToken)
    {
        _ = Queue;
        return await _readers.RunAsync(static session => session.Holds(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ForgetTenantAsync(string tenant, string by, string reason, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(by, reason);
        AuthorityTransactions.CheckText(tenant, nameof(tenant));
        var mayBe = await Queue.RunAsync(
            new WriteRequest<bool>(session => HoldTransactions.Forget(session, tenant, by, reason)), cancellationToken).ConfigureAwait(false);

        // In the writer's thread, after the record is durable: no leaf is written with the key while it is destroyed.
        return mayBe && await Queue.RunAsync(new WriteRequest<bool>(session => session.Keys.Forget(tenant)), CancellationToken.None).ConfigureAwait(false);
    }
}
