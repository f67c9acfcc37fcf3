using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Live;

/// <summary>
/// Tells open pages that something of their tenant changed. All that happens is in the log, so one look a second at its size is enough for all of
/// them; nobody looks while no page is open.
/// </summary>
internal sealed partial class ChangeFeed(IToolStore store, TimeProvider time, ILogger<ChangeFeed> logger) : IDisposable
{
    private const int MostRecords = 500;
    private const int MostOfPerson = 8;
    private const int MostOfAll = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly List<Listener> _listeners = [];
    private CancellationTokenSource? _looking;

    /// <summary>Begins to listen; ends when the listener is disposed.</summary>
    /// <param name="person">Who listens.</param>
    /// <returns>Null where as many listen as may.</returns>
    public Listener? Listen(Caller person)
    {
        lock (_lock)
        {
            if (_listeners.Count >= MostOfAll || _listeners.Count(one => one.Person.Actor == person.Actor && one.Person.Tenant == person.Tenant) >= MostOfPerson)
            {
                return null;
            }

            var listener = new Listener(this, person);
            _listeners.Add(listener);
            if (_looking is null)
            {
                _looking = new CancellationTokenSource();
                _ = LookAsync(_looking.Token);
            }

            return listener;
        }
    }

    public void Dispose() => Stop();

    private void Leave(Listener listener)
    {
        lock (_lock)
        {
            _listeners.Remove(listener);
            if (_listeners.Count == 0)
            {
                Stop();
            }
        }
    }

    private void Stop()
    {
        lock (_lock)
        {
            _looking?.Cancel();
            _looking?.Dispose();
            _looking = null;
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        long? seen = null;
        try
        {
            do
            {
                try
                {
                    seen = await LookAsync(seen, cancellationToken).ConfigureAwait(false);
                }
                catch (StoreUnavailableException exception)
                {
                    // The pages say so themselves, and the next look may find it again.
                    LogStore(exception);
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
    }

    private async Task<long> LookAsync(long? seen, CancellationToken cancellationToken)
    {
        var size = await store.ReadEvidenceSizeAsync(cancellationToken).ConfigureAwait(false);
        if (seen is { } from && size > from)
        {
            // With more than that in a second, something changed for everybody.
            var tenants = size - from > MostRecords
                ? null
                : (await store.ReadEvidenceAsync(from, MostRecords, cancellationToken).ConfigureAwait(false)).Select(TenantOf).ToHashSet();
            lock (_lock)
            {
                // What is of no tenant is of all of them.
                foreach (var listener in _listeners.Where(one => tenants is null || tenants.Contains(null) || tenants.Contains(one.Person.Tenant)))
                {
                    listener.Tell();
                }
            }
        }

        return size;
    }

    private static string? TenantOf(EvidenceEntry entry)
    {
        using var leaf = JsonDocument.Parse(entry.Leaf);
        return leaf.RootElement.TryGetProperty("tenant", out var tenant) ? tenant.GetString() : null;
    }

    [LoggerMessage(61, LogLevel.Warning, "Open pages of the console are not told of changes: the store is out of reach.")]
    private partial void LogStore(Exception exception);

    /// <summary>One open page.</summary>
    internal sealed class Listener(ChangeFeed feed, Caller person) : IDisposable
    {
        // One is enough: a page that has not read the last news reads all of it at once.
        private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public Caller Person { get; } = person;

        public ChannelReader<bool> News => _news.Reader;

        public void Tell() => _news.Writer.TryWrite(true);

        public void Dispose() => feed.Leave(this);
    }
}
