using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <content>The log.</content>
public sealed partial class SqliteToolStore
{
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
}
