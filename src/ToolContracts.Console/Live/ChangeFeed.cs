using System.Text.Json;
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
    private TaskCompletionSource _begun = new();

    /// <summary>Begins to listen; ends when the listener is disposed.</summary>
    /// <param name="person">Who listens.</param>
    /// <returns>Null where as many listen as may. Else what happens from now on is told.</returns>
    public async ValueTask<Listener?> ListenAsync(Caller person)
    {
        Listener listener;
        Task begun;
        lock (_lock)
        {
            if (_listeners.Count >= MostOfAll || _listeners.Count(one => one.Person.Actor == person.Actor && one.Person.Tenant == person.Tenant) >= MostOfPerson)
            {
                return null;
            }

            listener = new Listener(Leave, person);
            _listeners.Add(listener);
            if (_looking is null)
            {
                (_looking, _begun) = (new CancellationTokenSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                _ = WatchAsync(_begun, _looking.Token);
            }

            begun = _begun.Task;
        }

        await begun.ConfigureAwait(false);
        return listener;
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

    private async Task WatchAsync(TaskCompletionSource begun, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        long? seen = null;
        try
        {
            do
            {
                seen = await LookAsync(seen, isFirst: !begun.Task.IsCompleted, cancellationToken).ConfigureAwait(false);
                begun.TrySetResult();
            }
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
            begun.TrySetResult();
        }
    }

    /// <returns>The size of the log; null where it is not known, so that everybody is told once it is.</returns>
    private async Task<long?> LookAsync(long? seen, bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            var size = await store.ReadEvidenceSizeAsync(cancellationToken).ConfigureAwait(false);
            if (seen is null ? !isFirst : size > seen)
            {
                // With more than that in a second, something changed for everybody.
                Tell(seen is not { } from || size - from > MostRecords
                    ? null
                    : (await store.ReadEvidenceAsync(from, MostRecords, cancellationToken).ConfigureAwait(false)).Select(TenantOf).ToHashSet());
            }

            return size;
        }
        catch (StoreUnavailableException exception)
        {
            // The pages say so themselves, and the next look may find it again.
            LogStore(exception);
            return null;
        }
    }

    // What is of no tenant is of all of them.
    private void Tell(HashSet<string?>? tenants)
    {
        lock (_lock)
        {
            foreach (var listener in _listeners.Where(one => tenants is null || tenants.Contains(null) || tenants.Contains(one.Person.Tenant)))
            {
                listener.Tell();
            }
        }
    }

    private static string? TenantOf(EvidenceEntry entry)
    {
        using var leaf = JsonDocument.Parse(entry.Leaf);
        return leaf.RootElement.TryGetProperty("tenant", out var tenant) ? tenant.GetString() : null;
    }

    [LoggerMessage(61, LogLevel.Warning, "Open pages of the console are not told of changes: the store is out of reach.")]
    private partial void LogStore(Exception exception);
}
