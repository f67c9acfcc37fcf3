using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Readers on connections of their own, which neither wait for the writer nor make it wait.</summary>
internal sealed class ReadPool(SqliteToolStoreOptions options, TimeProvider time) : IDisposable
{
    private const int MostReaders = 4;

    private readonly SemaphoreSlim _free = new(MostReaders);
    private readonly ConcurrentBag<ReadSession> _idle = [];
    private volatile bool _closed;

    /// <summary>Runs a query off the caller's thread, so that a volume that hangs hangs no caller.</summary>
    internal async Task<T> RunAsync<T>(Func<ReadSession, T> query, CancellationToken cancellationToken)
    {
        if (!await _free.WaitAsync(options.Deadline, cancellationToken).ConfigureAwait(false))
        {
            throw Late();
        }

        try
        {
            return await Task.Run(() => Read(query), CancellationToken.None)
                .WaitAsync(options.Deadline, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw Late();
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Unavailable(e, options.FullPath);
        }
    }

    /// <summary>Closes the idle connections; one that is still reading closes its own when it ends.</summary>
    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private T Read<T>(Func<ReadSession, T> query)
    {
        ReadSession? session = null;
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteToolStore));
            if (!_idle.TryTake(out session))
            {
                session = new ReadSession(SqliteConnections.OpenReader(options));
            }

            var result = query(session);
            _idle.Add(session);
            session = null;
            return result;
        }
        finally
        {
            // One that failed is not used again.
            session?.Dispose();
            if (_closed)
            {
                Dispose();
            }

            _free.Release();
        }
    }

    private StoreUnavailableException Late() =>
        new($"The database '{options.FullPath}' did not answer a read by the deadline. Look for what slows its volume.");
}
