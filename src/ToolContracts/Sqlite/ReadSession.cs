using Microsoft.Data.Sqlite;
using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>What one reader works with. Used by one thread at a time.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _end;
    private readonly AuthorityTable _authority;
    private readonly AttenuationTable _attenuations;
    private readonly BudgetTable _budgets;
    private readonly StandingTable _standingApprovals;
    private readonly HoldTable _holds;
    private readonly Statement _epoch;
    private readonly Statement _attempt;
    private readonly Statement _attemptOfCall;
    private readonly Statement _taskCalls;
    private readonly Statement _open;
    private readonly Statement _standing;
    private readonly Statement _proposal;
    private readonly Statement _waiting;
    private readonly Statement _past;
    private readonly Statement _records;
    private readonly Statement _checkpoint;
    private readonly Statement _size;
    private readonly Statement _leafHash;
    private readonly Statement _nodeHash;

    internal ReadSession(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new Statement(connection, "BEGIN");
        _end = new Statement(connection, "ROLLBACK");
        _authority = new AuthorityTable(connection);
        _attenuations = new AttenuationTable(connection);
        _budgets = new BudgetTable(connection);
        _standingApprovals = new StandingTable(connection);
        _holds = new HoldTable(connection);
        _epoch = new Statement(connection, "SELECT epoch FROM head WHERE id = 1");
        _attempt = new Statement(connection, AttemptTable.SelectByKey);
        _attemptOfCall = new Statement(connection, AttemptTable.SelectByCall);
        _taskCalls = new Statement(connection, TaskCallTable.SelectOfTask);
        _open = new Statement(connection, AttemptTable.SelectOpen);
        _standing = new Statement(connection, ProposalRow.SelectStanding);
        _proposal = new Statement(connection, ProposalRow.SelectById);
        _waiting = new Statement(connection, ProposalRow.SelectWaiting);
        _past = new Statement(connection, ProposalRow.SelectPast);
        _records = new Statement(connection, "SELECT seq, leaf FROM evidence WHERE seq >= $1 ORDER BY seq LIMIT $2");
        _checkpoint = new Statement(connection, EvidenceTable.SelectCheckpoint);
        _size = new Statement(connection, "SELECT size FROM head WHERE id = 1");
        _leafHash = new Statement(connection, "SELECT hash FROM evidence WHERE seq = $1");
        _nodeHash = new Statement(connection, "SELECT hash FROM evidence_node WHERE level = $1 AND position = $2");
    }

    /// <summary>For what only one reader asks, once.</summary>
    internal SqliteConnection Connection => _connection;

    internal long Epoch() => Number(_epoch);

    internal long Size() => Number(_size);

    internal AuthorityState Authority() => Snapshot(() => new AuthorityState(Epoch(), _authority.Switches()));

    internal List<Grant> Grants(string tenant, string actor, DateTimeOffset now) => _authority.Grants(tenant, actor, now);

    internal List<Attenuation> Attenuations(string tenant, string actor, string task) => Snapshot(() => _attenuations.OfTask(tenant, actor, task));

    internal IReadOnlyList<BudgetReport> Budgets(string tenant, DateTimeOffset now) => Snapshot(() =>
    {
        List<BudgetReport> reports = [];
        foreach (var budget in _budgets.OfTenant(tenant))
        {
            reports.Add(new BudgetReport(budget, [.. _budgets.Uses(budget.Id).Select(use => use.At(now, budget.Period))]));
        }

        return reports;
    });

    internal BudgetShortage? Shortage(BudgetRequest request, DateTimeOffset now) =>
        Snapshot(() => BudgetTransactions.FindShortage(_budgets, request, now));

    internal AttemptRow? Attempt(OperationKey key)
    {
        using var row = _attempt.Query(key.Tenant, key.Tool, key.Key);
        return row.Read() ? AttemptTable.Read(row) : null;
    }

    internal AttemptRow? Attempt(string callId)
    {
        using var row = _attemptOfCall.Query(callId);
        return row.Read() ? AttemptTable.Read(row) : null;
    }

    internal List<TaskCall> Task(string tenant, string task)
    {
        using var rows = _taskCalls.Query(tenant, task);
        return TaskCallTable.ReadAll(rows);
    }

    internal List<AttemptRow> OpenAttempts()
    {
        using var rows = _open.Query();
        return AttemptTable.ReadAll(rows);
    }

    internal Proposal? Standing(Digest call, DateTimeOffset now)
    {
        using var row = _standing.Query(call.ToArray(), now.UtcTicks);
        return row.Read() ? ProposalRow.Read(row, now) : null;
    }

    internal Proposal? Proposal(string id, DateTimeOffset now)
    {
        using var row = _proposal.Query(id);
        return row.Read() ? ProposalRow.Read(row, now) : null;
    }

    internal List<StandingApproval> StandingApprovals(string tenant, DateTimeOffset now) => _standingApprovals.OfTenant(tenant, now);

    internal List<Proposal> Waiting(string tenant, long after, int count, DateTimeOffset now)
    {
        using var rows = _waiting.Query(tenant, after, now.UtcTicks, (long)count);
        return ProposalRow.ReadAll(rows, now);
    }

    internal List<Proposal> Past(string tenant, long before, int count, DateTimeOffset now)
    {
        using var rows = _past.Query(tenant, before, now.UtcTicks, (long)count);
        return ProposalRow.ReadAll(rows, now);
    }

    internal List<EvidenceHold> Holds() => _holds.All();

    internal List<EvidenceEntry> Records(long from, int count)
    {
        using var rows = _records.Query(from, (long)count);
        var entries = new List<EvidenceEntry>();
        while (rows.Read())
        {
            entries.Add(new EvidenceEntry(rows.GetInt64(0), (byte[])rows.GetValue(1)));
        }

        return entries;
    }

    internal string? Checkpoint()
    {
        using var row = _checkpoint.Query();
        return row.Read() ? row.GetString(0) : null;
    }

    /// <summary>Makes a proof from one snapshot of the log.</summary>
    internal T Prove<T>(Func<MerkleProver, long, T> prove) => Snapshot(() => prove(new MerkleProver(Subtree), Size()));

    public void Dispose()
    {
        _begin.Dispose();
        _end.Dispose();
        _authority.Dispose();
        _attenuations.Dispose();
        _budgets.Dispose();
        _standingApprovals.Dispose();
        _holds.Dispose();
        _epoch.Dispose();
        _attempt.Dispose();
        _attemptOfCall.Dispose();
        _taskCalls.Dispose();
        _open.Dispose();
        _standing.Dispose();
        _proposal.Dispose();
        _waiting.Dispose();
        _past.Dispose();
        _records.Dispose();
        _checkpoint.Dispose();
        _size.Dispose();
        _leafHash.Dispose();
        _nodeHash.Dispose();
        _connection.Dispose();
    }

    private T Snapshot<T>(Func<T> read)
    {
        _begin.Execute();
        try
        {
            return read();
        }
        finally
        {
            _end.Execute();
        }
    }

    private static long Number(Statement statement)
    {
        using var row = statement.Query();
        return row.Read() ? row.GetInt64(0) : throw new StoreUnavailableException("The ledger's head is gone. Stop the hosts, keep the file as evidence, and restore a backup.");
    }

    private Digest Subtree(int level, long index)
    {
        if (level != 0 && level % EvidenceTable.NodeLevels != 0)
        {
            return MerkleHash.Node(Subtree(level - 1, 2 * index), Subtree(level - 1, (2 * index) + 1));
        }

        using var row = level == 0 ? _leafHash.Query(index) : _nodeHash.Query((long)level, index);
        return row.Read()
            ? new Digest((byte[])row.GetValue(0))
            : throw new StoreUnavailableException($"The evidence log has no hash at level {level}, place {index}. Verify the log.");
    }
}
