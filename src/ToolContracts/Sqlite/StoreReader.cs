using Microsoft.Data.Sqlite;
using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>
/// Reads a store's file beside its hosts. It needs no keys and changes nothing: it makes no file, migrates nothing, writes no record, and does not
/// count as a host.
/// </summary>
internal sealed class StoreReader : IDisposable
{
    private readonly SqliteToolStoreOptions _options;
    private readonly TimeProvider _time;
    private readonly ReadPool _pool;

    private StoreReader(SqliteToolStoreOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _pool = new ReadPool(options, time);
    }

    /// <summary>Version of the schema, which this program and the file share.</summary>
    internal static int SchemaVersion => StoreSchema.Version;

    /// <summary>Looks whether the file is a store of this program's version.</summary>
    /// <exception cref="StoreUnusableException">It is missing, of another program, newer, older, or cannot be read.</exception>
    internal static async Task<StoreReader> OpenAsync(SqliteToolStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        options.Check();
        if (!File.Exists(options.FullPath))
        {
            throw new StoreUnusableException($"There is no database '{options.FullPath}'. Name the file that the hosts use.");
        }

        var reader = new StoreReader(options, time);
        try
        {
            await Task.Run(() => Check(options), CancellationToken.None).WaitAsync(options.Deadline, time, cancellationToken).ConfigureAwait(false);
            return reader;
        }
        catch (Exception e) when (e is SqliteException or TimeoutException)
        {
            reader.Dispose();
            throw e switch
            {
                SqliteException sqlite => SqliteFaults.Unusable(sqlite, options.FullPath),
                _ => new StoreUnusableException($"The database '{options.FullPath}' did not answer by the deadline. Look for what slows its volume.", e),
            };
        }
    }

    internal Task<AuthorityState> AuthorityAsync(CancellationToken cancellationToken) => _pool.RunAsync(static s => s.Authority(), cancellationToken);

    /// <summary>What is allowed on every resource and never ends.</summary>
    internal Task<List<Grant>> GrantsOfEverythingAsync(CancellationToken cancellationToken) => _pool.RunAsync(
        static s =>
        {
            using var select = new Statement(
                s.Connection, "SELECT id, tenant, actor, action, by, reason, at FROM authority_grant WHERE resource = $1 AND effect = $2 AND expires_at IS NULL AND task IS NULL ORDER BY id");
            using var rows = select.Query(ResourcePattern.Everything.ToString(), (long)GrantEffect.Allow);
            var grants = new List<Grant>();
            while (rows.Read())
            {
                grants.Add(new Grant(
                    rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), ResourcePattern.Everything, GrantEffect.Allow, null,
                    rows.GetString(4), rows.GetString(5), new DateTimeOffset(rows.GetInt64(6), TimeSpan.Zero)));
            }

            return grants;
        },
        cancellationToken);

    internal Task<List<EvidenceHold>> HoldsAsync(CancellationToken cancellationToken) => _pool.RunAsync(static s => s.Holds(), cancellationToken);

    internal Task<IReadOnlyList<BudgetReport>> BudgetsAsync(string tenant, CancellationToken cancellationToken) =>
        _pool.RunAsync(s => s.Budgets(tenant, _time.GetUtcNow()), cancellationToken);

    internal Task<List<StandingApproval>> StandingAsync(string tenant, CancellationToken cancellationToken) =>
        _pool.RunAsync(s => s.StandingApprovals(tenant, _time.GetUtcNow()), cancellationToken);

    internal Task<List<Proposal>> WaitingAsync(string tenant, long after, int count, CancellationToken cancellationToken) =>
        _pool.RunAsync(s => s.Waiting(tenant, after, count, _time.GetUtcNow()), cancellationToken);

    internal async Task<Proposal?> ProposalAsync(string tenant, string id, CancellationToken cancellationToken) =>
        await _pool.RunAsync(s => s.Proposal(id, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false) is { } proposal
        && proposal.Content.Requester.Tenant == tenant ? proposal : null;

    internal async Task<Attempt?> AttemptAsync(string callId, CancellationToken cancellationToken) =>
        await _pool.RunAsync(s => s.Attempt(callId), cancellationToken).ConfigureAwait(false) is { } row ? row.ToAttempt(IsLost(row, Hosts())) : null;

    internal async Task<IReadOnlyList<OpenAttempt>> OpenAttemptsAsync(CancellationToken cancellationToken)
    {
        var rows = await _pool.RunAsync(static s => s.OpenAttempts(), cancellationToken).ConfigureAwait(false);
        var hosts = Hosts();
        return [.. rows.Select(row => Describe(row, IsLost(row, hosts)))];
    }

    internal Task<List<EvidenceEntry>> RecordsAsync(long from, int count, CancellationToken cancellationToken) =>
        _pool.RunAsync(s => s.Records(from, count), cancellationToken);

    internal Task<long> SizeAsync(CancellationToken cancellationToken) => _pool.RunAsync(static s => s.Size(), cancellationToken);

    internal Task<string?> CheckpointAsync(CancellationToken cancellationToken) => _pool.RunAsync(static s => s.Checkpoint(), cancellationToken);

    /// <summary>Identity of the log, as its checkpoints name it.</summary>
    internal Task<string> OriginAsync(CancellationToken cancellationToken) =>
        _pool.RunAsync(static s => "toolcontracts/" + (string)SqliteConnections.Scalar(s.Connection, "SELECT log_id FROM head WHERE id = 1")!, cancellationToken);

    /// <summary>Signed notes in the order of their sizes.</summary>
    /// <param name="after">The size after which to begin.</param>
    /// <param name="upTo">The largest size.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal Task<List<(long Size, string Note)>> CheckpointsAsync(long after, long upTo, int count, CancellationToken cancellationToken) => _pool.RunAsync(
        s =>
        {
            using var select = new Statement(s.Connection, "SELECT size, note FROM checkpoint WHERE size > $1 AND size <= $2 ORDER BY size LIMIT $3");
            using var rows = select.Query(after, upTo, (long)count);
            var notes = new List<(long, string)>();
            while (rows.Read())
            {
                notes.Add((rows.GetInt64(0), rows.GetString(1)));
            }

            return notes;
        },
        cancellationToken);

    internal Task<InclusionProof?> ProveInclusionAsync(long sequence, long size, CancellationToken cancellationToken) => _pool.RunAsync(
        s => s.Prove((prover, now) => sequence >= 0 && sequence < size && size <= now ? prover.Inclusion(sequence, size) : null), cancellationToken);

    internal Task<ConsistencyProof?> ProveConsistencyAsync(long first, long second, CancellationToken cancellationToken) => _pool.RunAsync(
        s => s.Prove((prover, now) => first >= 1 && first <= second && second <= now ? prover.Consistency(first, second) : null), cancellationToken);

    /// <summary>How many proposals wait, by tenant.</summary>
    internal Task<List<(string Tenant, long Count)>> WaitingByTenantAsync(CancellationToken cancellationToken) => _pool.RunAsync(
        s =>
        {
            using var select = new Statement(
                s.Connection, "SELECT tenant, count(*) FROM proposal WHERE state = 0 AND expires_at > $1 GROUP BY tenant ORDER BY tenant");
            using var rows = select.Query(_time.GetUtcNow().UtcTicks);
            var counts = new List<(string, long)>();
            while (rows.Read())
            {
                counts.Add((rows.GetString(0), rows.GetInt64(1)));
            }

            return counts;
        },
        cancellationToken);

    /// <summary>The tenants that have budgets.</summary>
    internal Task<List<string>> TenantsWithBudgetsAsync(CancellationToken cancellationToken) => _pool.RunAsync(
        static s =>
        {
            using var select = new Statement(s.Connection, "SELECT DISTINCT tenant FROM budget ORDER BY tenant");
            using var rows = select.Query();
            var tenants = new List<string>();
            while (rows.Read())
            {
                tenants.Add(rows.GetString(0));
            }

            return tenants;
        },
        cancellationToken);

    /// <summary>The hosts that live. In doubt one does.</summary>
    internal IReadOnlyList<string> Hosts() => HostFolder.Alive(_options.HostFolder);

    public void Dispose() => _pool.Dispose();

    private static void Check(SqliteToolStoreOptions options)
    {
        using var connection = SqliteConnections.OpenReader(options);
        StoreSchema.Check(connection, options.FullPath);
        var version = (long)SqliteConnections.Scalar(connection, "PRAGMA user_version")!;
        if (version < StoreSchema.Version)
        {
            throw new StoreUnusableException(
                $"The database '{options.FullPath}' has schema version {version}, and this program works on version {StoreSchema.Version}. " +
                "Only a host migrates it: use the program of the hosts' version, or start a host of this one.");
        }
    }

    private static bool IsLost(AttemptRow row, IReadOnlyList<string> hosts) => row.State == AttemptState.InFlight && !hosts.Contains(row.Host);

    private static OpenAttempt Describe(AttemptRow row, bool isLost) => new(
        row.Token, row.CallId, row.Tenant, row.Actor, row.Tool, row.Key, row.ClaimedAt,
        isLost || row.State == AttemptState.Unknown, row.Code ?? (isLost ? AttemptRow.OutcomeMissing : null), row.Task);
}
