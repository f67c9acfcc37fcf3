using Microsoft.Data.Sqlite;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>What the one writer works with: its connection, the tables, and within a transaction the head.</summary>
internal sealed class WriteSession : IDisposable
{
    private const int ExpiredAtOnce = 64;

    private readonly LeafWriter _leaves;
    private readonly List<long> _claimed = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _save;
    private readonly Statement _keep;
    private readonly Statement _undo;
    private LedgerHead? _head;
    private AuthorityState? _authority;
    private bool _signsSoon;

    internal WriteSession(SqliteConnection connection, EvidenceKeys keys, HostFolder hosts, LiveAttempts live, TimeProvider time)
    {
        Connection = connection;
        Keys = keys;
        Hosts = hosts;
        Live = live;
        Time = time;
        _leaves = new LeafWriter(keys);
        HeadTable = new HeadTable(connection);
        Attempts = new AttemptTable(connection);
        Evidence = new EvidenceTable(connection);
        AuthorityTable = new AuthorityTable(connection);
        Attenuations = new AttenuationTable(connection);
        Tokens = new TokenTable(connection);
        Proposals = new ProposalTable(connection);
        Holds = new HoldTable(connection);
        Standing = new StandingTable(connection);
        Budgets = new BudgetTable(connection);
        TaskCalls = new TaskCallTable(connection);
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _rollback = new Statement(connection, "ROLLBACK");
        _save = new Statement(connection, "SAVEPOINT request");
        _keep = new Statement(connection, "RELEASE request");
        _undo = new Statement(connection, "ROLLBACK TO request");
    }

    internal EvidenceKeys Keys { get; }

    internal HostFolder Hosts { get; }

    internal LiveAttempts Live { get; }

    internal TimeProvider Time { get; }

    internal AttemptTable Attempts { get; }

    internal AuthorityTable AuthorityTable { get; }

    internal AttenuationTable Attenuations { get; }

    internal TokenTable Tokens { get; }

    internal ProposalTable Proposals { get; }

    internal HoldTable Holds { get; }

    internal StandingTable Standing { get; }

    internal BudgetTable Budgets { get; }

    internal TaskCallTable TaskCalls { get; }

    internal LedgerHead Head => _head ?? throw new InvalidOperationException("There is no transaction.");

    /// <summary>Whether this host wrote records after the last checkpoint.</summary>
    internal bool HasUnsignedRecords { get; private set; }

    internal DateTimeOffset Now => Time.GetUtcNow();

    private SqliteConnection Connection { get; }

    private HeadTable HeadTable { get; }


    private EvidenceTable Evidence { get; }

    /// <summary>Whether SQLite still has the transaction open: some errors end it behind our back.</summary>
    private bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    /// <summary>Takes the write lock and reads the head.</summary>
    internal void Begin()
    {
        _begin.Execute();
        try
        {
            _head = HeadTable.Read() ?? throw new StoreUnavailableException("The ledger's head is gone. Stop the hosts, keep the file as evidence, and restore a backup.");
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    /// <summary>Writes the head, and a checkpoint where one is due; then makes all of it durable.</summary>
    internal void Commit(TimeSpan checkpointInterval)
    {
        if (Now - Head.CheckpointAt >= checkpointInterval || Now < Head.CheckpointAt || _signsSoon)
        {
            EraseExpired();
            WriteCheckpoint();
        }

        HeadTable.Update(Head);
        try
        {
            _commit.Execute();
        }
        catch (SqliteException e)
        {
            throw new CommitFailedException(e);
        }

        HasUnsignedRecords = Head.Range.Size > Head.CheckpointSize;
        _signsSoon = false;
        _claimed.Clear();
        _head = null;
    }

    /// <summary>Undoes the transaction, where there still is one.</summary>
    internal void Rollback()
    {
        foreach (var token in _claimed)
        {
            Live.Remove(token);
        }

        _claimed.Clear();
        _head = null;
        _authority = null;
        if (InTransaction)
        {
            _rollback.Execute();
        }
    }

    /// <summary>Does one request's work so that it can fail alone.</summary>
    /// <exception cref="SqliteException">The transaction as a whole cannot go on.</exception>
    internal Exception? Try(Action<WriteSession> work)
    {
        var (head, authority) = (Head.Copy(), _authority);
        _save.Execute();
        try
        {
            work(this);
            _keep.Execute();
            return null;
        }
        catch (Exception e) when (e is not SqliteException sqlite || (SqliteFaults.IsOfStatement(sqlite) && InTransaction))
        {
            _undo.Execute();
            _keep.Execute();
            (_head, _authority) = (head, authority);
            return e;
        }
    }

    /// <summary>The kill switches and epoch as of this transaction.</summary>
    internal AuthorityState Authority() =>
        _authority is { } known && known.Epoch == Head.Epoch ? known : _authority = new AuthorityState(Head.Epoch, AuthorityTable.Switches());

    /// <summary>Signs a checkpoint with this transaction, due or not.</summary>
    internal void SignSoon() => _signsSoon = true;

    /// <summary>Makes all that was evaluated before void.</summary>
    internal void BumpEpoch() => Head.Epoch++;

    /// <summary>Gives the next fencing token to an attempt of this host.</summary>
    internal long NextToken()
    {
        var token = ++Head.Token;
        Live.Add(token);
        _claimed.Add(token);
        return token;
    }

    /// <summary>Appends a record to the log.</summary>
    internal void Append(EvidenceRecord record, long fencingToken = 0)
    {
        Evidence.Append(Head.Range, _leaves.Write(record, Head.Range.Size, Head.Epoch, fencingToken));
        TaskCalls.Count(record);
    }

    public void Dispose()
    {
        Attempts.Dispose();
        AuthorityTable.Dispose();
        Attenuations.Dispose();
        Tokens.Dispose();
        Proposals.Dispose();
        Holds.Dispose();
        Standing.Dispose();
        Budgets.Dispose();
        TaskCalls.Dispose();
        Evidence.Dispose();
        HeadTable.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _save.Dispose();
        _keep.Dispose();
        _undo.Dispose();
        Connection.Dispose();
        Keys.Dispose();
    }

    // Results and proposals are kept as long as their contracts say, and not longer because nobody asked for them again; but nothing of a tenant
    // that is held goes. Which rows are whose is not worth an index: while anything is held, nothing is erased.
    private void EraseExpired()
    {
        Standing.Erase(Now, ExpiredAtOnce);
        if (Holds.All().Count > 0)
        {
            return;
        }

        TaskCalls.Erase(Now, ExpiredAtOnce);
        Proposals.Erase(Now, ExpiredAtOnce);
        Tokens.Erase(Now, ExpiredAtOnce);
        foreach (var row in Attempts.Expired(Now, ExpiredAtOnce))
        {
            PriorAttempt.Refresh(this, row);
        }
    }

    private void WriteCheckpoint()
    {
        if (Head.Range.Size == Head.CheckpointSize)
        {
            return;
        }

        var checkpoint = new Checkpoint(Head.Origin, Head.Range.Size, Head.Range.Root(), Now);
        Evidence.Insert(checkpoint.Size, Keys.Sign(checkpoint));
        Head.CheckpointSize = checkpoint.Size;
        Head.CheckpointAt = checkpoint.At;
    }
}
