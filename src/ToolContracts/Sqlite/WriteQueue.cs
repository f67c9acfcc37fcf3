using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>
/// The one writer: a thread that takes what waits, does it in one transaction with a savepoint a request, and confirms all of it by one commit.
/// </summary>
internal sealed class WriteQueue : IDisposable
{
    private const int LargestGroup = 256;

    private readonly SqliteToolStoreOptions _options;
    private readonly WriteSession _session;
    private readonly StoreFile _file;
    private readonly BlockingCollection<WriteRequest> _requests;
    private readonly Thread _thread;

    internal WriteQueue(SqliteToolStoreOptions options, WriteSession session, StoreFile file)
    {
        _options = options;
        _session = session;
        _file = file;
        _requests = new BlockingCollection<WriteRequest>(options.MaxQueuedWrites);
        _thread = new Thread(Run) { IsBackground = true, Name = "ToolContracts store writer" };
        _thread.Start();
    }

    /// <summary>Queues a write and waits for its end: by the deadline, and not longer than the caller wants while it has not begun.</summary>
    internal async Task<T> RunAsync<T>(WriteRequest<T> request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!TryEnqueue(request))
        {
            throw new StoreUnavailableException(
                $"{_options.MaxQueuedWrites} writes wait for the database '{_options.FullPath}'. Look for what slows its volume.");
        }

        var start = _session.Time.GetTimestamp();
        try
        {
            return await request.Task.WaitAsync(_options.Deadline, _session.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            if (request.TryAbandon())
            {
                throw;
            }

            var left = _options.Deadline - _session.Time.GetElapsedTime(start);
            return await WaitForEndAsync(request, left).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return await WaitForEndAsync(request, TimeSpan.Zero).ConfigureAwait(false);
        }
    }

    /// <summary>Queues a write for which nobody waits; false where the queue is full or closed.</summary>
    internal bool TryEnqueue(WriteRequest request)
    {
        try
        {
            return _requests.TryAdd(request);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Does what waits, signs a last checkpoint, and ends the thread.</summary>
    public void Dispose()
    {
        _requests.CompleteAdding();
        _thread.Join();
        _requests.Dispose();
    }

    private async Task<T> WaitForEndAsync<T>(WriteRequest<T> request, TimeSpan left)
    {
        try
        {
            return await request.Task.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, _session.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            if (request.TryAbandon())
            {
                throw new StoreUnavailableException(
                    $"The database '{_options.FullPath}' was not free by the deadline. Find what holds it (a backup, a shell, another host).");
            }

            if (request.TryOrphan())
            {
                throw new StoreUnavailableException(
                    $"The database '{_options.FullPath}' did not confirm a write by the deadline. Look for what slows its volume.", mayHaveHappened: true);
            }

            return await request.Task.ConfigureAwait(false);
        }
    }

    private void Run()
    {
        var group = new List<WriteRequest>(LargestGroup);
        while (!_requests.IsCompleted)
        {
            if (_requests.TryTake(out var first, TimeSpan.FromSeconds(1)))
            {
                group.Add(first);
                while (group.Count < LargestGroup && _requests.TryTake(out var next))
                {
                    group.Add(next);
                }

                ProcessSafely(group, _options.CheckpointInterval);
                group.Clear();
            }
            else if (_session.HasUnsignedRecords)
            {
                // An idle store signs what is not signed yet, so that the end of the log is not left open.
                ProcessSafely(group, TimeSpan.Zero);
            }
        }

        if (_session.HasUnsignedRecords)
        {
            ProcessSafely(group, TimeSpan.Zero);
        }
    }

    // Whatever goes wrong, the thread lives on and every caller is told.
    private void ProcessSafely(List<WriteRequest> group, TimeSpan checkpointInterval)
    {
        try
        {
            Process(group, checkpointInterval);
        }
        catch (Exception e)
        {
            Fail(group, e);
        }
    }

    private void Process(List<WriteRequest> group, TimeSpan checkpointInterval)
    {
        _file.Check();
        _session.Begin();
        var begun = group.FindAll(static request => request.TryBegin());
        if (begun.Count == 0 && group.Count > 0)
        {
            _session.Rollback();
            return;
        }

        if (!TryWrite(begun, checkpointInterval, out var fault))
        {
            // What one request did to the whole transaction (a result that no longer fits the disk) must not fail its neighbours.
            if (begun.Count > 1 && fault is not CommitFailedException)
            {
                begun.ForEach(request => Process(request, checkpointInterval));
            }
            else
            {
                Fail(begun, fault);
            }
        }
    }

    private void Process(WriteRequest request, TimeSpan checkpointInterval)
    {
        try
        {
            _session.Begin();
            if (!TryWrite([request], checkpointInterval, out var fault))
            {
                Fail([request], fault);
            }
        }
        catch (Exception e)
        {
            Fail([request], e);
        }
    }

    private bool TryWrite(List<WriteRequest> requests, TimeSpan checkpointInterval, [NotNullWhen(false)] out Exception? fault)
    {
        var failures = new Exception?[requests.Count];
        try
        {
            for (var i = 0; i < requests.Count; i++)
            {
                failures[i] = _session.Try(requests[i].Execute);
            }

            _session.Commit(checkpointInterval);
        }
        catch (Exception e)
        {
            _session.Rollback();
            fault = e;
            return false;
        }

        for (var i = 0; i < requests.Count; i++)
        {
            if (failures[i] is { } failure)
            {
                requests[i].Fail(failure);
            }
            else
            {
                requests[i].Complete();
            }
        }

        fault = null;
        return true;
    }

    private void Fail(List<WriteRequest> requests, Exception fault)
    {
        var exception = fault switch
        {
            SqliteException e => SqliteFaults.Unavailable(e, _options.FullPath),
            CommitFailedException e => SqliteFaults.Unavailable(e.Cause, _options.FullPath, mayHaveHappened: true),
            StoreUnavailableException e => e,
            _ => new StoreUnavailableException($"The database '{_options.FullPath}' could not be written: {fault.Message}", innerException: fault),
        };
        requests.ForEach(request => request.Fail(exception));
    }
}
