using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Evidence;

/// <summary>
/// Writes the evidence of reads and refusals behind the calls, in groups. A full queue makes calls wait; while the log cannot be written,
/// nothing is dropped and reads are refused. Equal refusals of one group become one record with a count.
/// </summary>
internal sealed partial class EvidenceQueue : IAsyncDisposable
{
    private const int MaxGroup = 256;

    private readonly Channel<EvidenceRecord> _queue;
    private readonly IToolStore _store;
    private readonly ToolContractsOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<EvidenceQueue> _logger;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _abandoned = new();
    private Task _writing = Task.CompletedTask;
    private volatile bool _isFaulty;
    private long _lost;

    public EvidenceQueue(IToolStore store, ToolContractsOptions options, TimeProvider time, ILogger<EvidenceQueue> logger)
    {
        (_store, _options, _time, _logger) = (store, options, time, logger);
        _queue = Channel.CreateBounded<EvidenceRecord>(new BoundedChannelOptions(options.EvidenceQueueLength) { SingleReader = true });
    }

    /// <summary>Whether the log cannot be written at the moment. A call that leaves its evidence here must then not run.</summary>
    public bool IsFaulty => _isFaulty;

    /// <summary>How many records wait to be written.</summary>
    public int Length => _queue.Reader.Count;

    /// <summary>How many records were not taken, or taken and not written when the host closed.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Begins to write.</summary>
    public void Start() => _writing = Task.Run(WriteAllAsync);

    /// <summary>Takes a record, waiting for a place at most for the store's deadline.</summary>
    /// <param name="record">The record.</param>
    /// <returns>False where there was no place in time, or the queue is closed: the record is then not taken.</returns>
    public ValueTask<bool> EnqueueAsync(EvidenceRecord record) =>
        _queue.Writer.TryWrite(record) ? new ValueTask<bool>(true) : new ValueTask<bool>(WaitAsync(record));

    /// <summary>Closes the queue and writes what is in it, at most for the store's deadline; what waits for its next try is tried at once.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _closing.CancelAsync().ConfigureAwait(false);
        try
        {
            await _writing.WaitAsync(_options.StoreDeadline, _time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A write that hangs is left to the store, which is closed next.
            await _abandoned.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> WaitAsync(EvidenceRecord record)
    {
        using var deadline = new CancellationTokenSource(_options.StoreDeadline, _time);
        try
        {
            await _queue.Writer.WriteAsync(record, deadline.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            Interlocked.Add(ref _lost, record.Count);
            return false;
        }
    }

    private async Task WriteAllAsync()
    {
        List<EvidenceRecord> group = [];
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (group.Count < MaxGroup && _queue.Reader.TryRead(out var record))
            {
                Coalesce(group, record);
            }

            if (!await TryAppendAsync(group).ConfigureAwait(false))
            {
                var lost = group.Sum(static record => record.Count);
                Interlocked.Add(ref _lost, lost);
                LogLost(lost);
                return;
            }

            group.Clear();
        }
    }

    // Tries until it succeeds or the host gives up: a record that was taken is not dropped while there is hope.
    private async Task<bool> TryAppendAsync(IReadOnlyList<EvidenceRecord> group)
    {
        while (!_abandoned.IsCancellationRequested)
        {
            var isClosing = _closing.IsCancellationRequested;
            try
            {
                await AppendAsync(group).ConfigureAwait(false);
                _isFaulty = false;
                return true;
            }
            catch (StoreUnavailableException exception)
            {
                _isFaulty = true;
                LogUnavailable(exception);
            }

            await PauseAsync(isClosing).ConfigureAwait(false);
        }

        return false;
    }

    /// <summary>Waits before the next try; a host that begins to close ends the pause, since the log may be in reach again.</summary>
    /// <param name="isClosing">Whether the host was closing as the last try began: the pause is then a whole one.</param>
    private async Task PauseAsync(bool isClosing)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_abandoned.Token, isClosing ? CancellationToken.None : _closing.Token);
        await Task.Delay(_options.AuthorityPolling, _time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // A write that takes longer than it may makes the log count as out of reach, and is awaited all the same: its end is not to be guessed.
    private async Task AppendAsync(IReadOnlyList<EvidenceRecord> group)
    {
        var append = _store.AppendAsync(group, CancellationToken.None).AsTask();
        try
        {
            await append.WaitAsync(_options.StoreDeadline, _time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _isFaulty = true;
            await append.ConfigureAwait(false);
        }
    }

    private static void Coalesce(List<EvidenceRecord> group, EvidenceRecord record)
    {
        if (record.Type == EvidenceType.Refusal)
        {
            for (var i = 0; i < group.Count; i++)
            {
                var other = group[i];
                if (other.Type == EvidenceType.Refusal && other.Code == record.Code && other.Reason == record.Reason && other.Subject == record.Subject && other.Tool == record.Tool
                    && other.Actor == record.Actor && other.Tenant == record.Tenant && other.Task == record.Task && other.OnBehalfOf == record.OnBehalfOf)
                {
                    group[i] = other with { Count = other.Count + record.Count };
                    return;
                }
            }
        }

        group.Add(record);
    }

    [LoggerMessage(1, LogLevel.Error, "The evidence cannot be written. Calls are refused until it can be; nothing that was taken is dropped.")]
    private partial void LogUnavailable(Exception exception);

    [LoggerMessage(2, LogLevel.Critical, "The host stopped while the evidence could not be written: {Count} records of reads and refusals are lost.")]
    private partial void LogLost(int count);
}
