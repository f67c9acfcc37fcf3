using Microsoft.Extensions.Logging;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Reconciliation;

/// <summary>Asks from time to time about all calls whose end is unknown.</summary>
internal sealed partial class ReconciliationLoop(
    IToolStore store, CodeReconcilers reconcilers, ReconciliationOptions options, TimeProvider time, ILogger<CodeReconcilers> logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _looping = Task.CompletedTask;

    /// <summary>Begins to ask.</summary>
    /// <param name="tools">The tools of the host by their full names.</param>
    public void Start(IReadOnlyDictionary<string, ToolPipeline> tools) => _looping = LoopAsync(tools);

    /// <summary>Asks once about each call whose end is unknown.</summary>
    /// <param name="tools">The tools of the host by their full names.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many are still unknown.</returns>
    public async Task<int> PassAsync(IReadOnlyDictionary<string, ToolPipeline> tools, CancellationToken cancellationToken)
    {
        var left = 0;
        foreach (var attempt in await store.ReadOpenAttemptsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (attempt.IsUnknown
                && !(tools.TryGetValue(attempt.Tool, out var pipeline)
                    && await reconcilers.TryAsync(pipeline.Contract, pipeline.FindReconciler, attempt.CallId, cancellationToken).ConfigureAwait(false)))
            {
                left++;
            }
        }

        return left;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _looping.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task LoopAsync(IReadOnlyDictionary<string, ToolPipeline> tools)
    {
        using var timer = new PeriodicTimer(options.Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token).ConfigureAwait(false))
            {
                try
                {
                    await PassAsync(tools, _stopping.Token).ConfigureAwait(false);
                }
                catch (StoreUnavailableException exception)
                {
                    LogUnavailable(exception);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    [LoggerMessage(44, LogLevel.Warning, "The store is out of reach: nobody was asked about unknown calls. They are asked about again.")]
    private partial void LogUnavailable(Exception exception);
}
