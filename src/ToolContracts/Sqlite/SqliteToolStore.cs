using Microsoft.Data.Sqlite;
using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>
/// The store in one SQLite file: WAL, synchronous=FULL, one writer thread a host with group commit, and readers beside it. Any number of hosts
/// on one machine may share the file.
/// </summary>
/// <param name="options">Where it lies, and how long it may take.</param>
/// <param name="time">The clock of times and expiries; null: the system's.</param>
public sealed class SqliteToolStore(SqliteToolStoreOptions options, TimeProvider? time = null) : IToolStore
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly LiveAttempts _live = new();
    private readonly ReadPool _readers = new(options, time ?? TimeProvider.System);
    private HostFolder? _hosts;
    private WriteSession? _session;
    private WriteQueue? _queue;
    private AuthorityState? _authority;
    private int _state;

    private WriteQueue Queue
    {
        get
        {
            ObjectDisposedException.ThrowIf(_state == 2, this);
            return _queue ?? throw new InvalidOperationException("The store is not open.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        options.Check();
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.CompareExchange(ref _state, 1, 0) != 0)
        {
            throw new InvalidOperationException("The store was opened before.");
        }

        // Not left behind where the caller stops waiting: each step has SQLite's own deadline, and half an opening could not be taken back.
        await Task.Run(Open, CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<AuthorityState> ReadAuthorityAsync(CancellationToken cancellationToken)
    {
        _ = Queue;
        var known = Volatile.Read(ref _authority);
        var state = await _readers.RunAsync(
            session => known is not null && session.Epoch() == known.Epoch ? known : session.Authority(), cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _authority, state);
        return state;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Grant>> ReadGrantsAsync(string tenant, string actor, CancellationToken cancellationToken)
    {
        _ = Queue;
        return await _readers.RunAsync(session => session.Grants(tenant, actor, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

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
    public async ValueTask<Grant> GrantAsync(NewGrant grant, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(grant);
        return await Queue.RunAsync(
            new WriteRequest<Grant>(session => AuthorityTransactions.Give(session, grant)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RevokeAsync(long grantId, string by, string reason, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(by, reason);
        return await Queue.RunAsync(
            new WriteRequest<bool>(session => AuthorityTransactions.Revoke(session, grantId, by, reason)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<KillSwitch> KillAsync(NewKillSwitch killSwitch, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(killSwitch);
        return await Queue.RunAsync(
            new WriteRequest<KillSwitch>(session => AuthorityTransactions.Kill(session, killSwitch)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReviveAsync(long switchId, string by, string reason, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(by, reason);
        return await Queue.RunAsync(
            new WriteRequest<bool>(session => AuthorityTransactions.Revive(session, switchId, by, reason)), cancellationToken).ConfigureAwait(false);
    }

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

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OpenAttempt>> ReadOpenAttemptsAsync(CancellationToken cancellationToken)
    {
        _ = Queue;
        var rows = await _readers.RunAsync(static session => session.OpenAttempts(), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(Describe)];
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

    /// <summary>Does what waits, signs a last checkpoint, and lets go of the file. Attempts that are not settled by then are Unknown from then on.</summary>
    /// <returns>When it is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _state, 2) == 2)
        {
            return;
        }

        await Task.Run(Close).ConfigureAwait(false);
    }

    private void Open()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(options.FullPath)!);
            _hosts = HostFolder.Enter(options.HostFolder);
            var (session, logId) = new StoreOpening(options, _hosts, _live, _time).Open();
            _session = session;
            _queue = new WriteQueue(options, session, new StoreFile(options, logId, _time));
        }
        catch (Exception e)
        {
            Close();
            switch (e)
            {
                case SqliteException sqlite:
                    throw SqliteFaults.Unusable(sqlite, options.FullPath);
                case CommitFailedException commit:
                    throw SqliteFaults.Unusable(commit.Cause, options.FullPath);
                case IOException or UnauthorizedAccessException or StoreUnavailableException:
                    throw new StoreUnusableException($"The store '{options.FullPath}' cannot be opened: {e.Message}", e);
                default:
                    throw;
            }
        }
    }

    private void Close()
    {
        _queue?.Dispose();
        _readers.Dispose();
        _session?.Dispose();
        _hosts?.Dispose();
    }

    private OpenAttempt Describe(AttemptRow row)
    {
        var isLost = row.State == AttemptState.InFlight && PriorAttempt.IsOutdated(row, _time.GetUtcNow(), _hosts!, _live);
        return new OpenAttempt(
            row.Token, row.CallId, row.Tenant, row.Actor, row.Tool, row.Key, row.ClaimedAt,
            isLost || row.State == AttemptState.Unknown, row.Code ?? (isLost ? "outcome-missing" : null));
    }

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
