using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>
/// The store in one SQLite file: WAL, synchronous=FULL, one writer thread a host with group commit, and readers beside it. Any number of hosts
/// on one machine may share the file.
/// </summary>
/// <param name="options">Where it lies, and how long it may take.</param>
/// <param name="time">The clock of times and expiries; null: the system's.</param>
public sealed partial class SqliteToolStore(SqliteToolStoreOptions options, TimeProvider? time = null) : IToolStore
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

    /// <inheritdoc/>
    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    public async ValueTask BackupAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _ = Queue;
        await Task.Run(() => SqliteBackup.Make(options, Path.GetFullPath(path), cancellationToken), cancellationToken).ConfigureAwait(false);
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
}
