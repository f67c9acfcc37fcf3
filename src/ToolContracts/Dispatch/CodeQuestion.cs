using Microsoft.Extensions.DependencyInjection;

namespace ToolContracts.Dispatch;

/// <summary>Asks a host's own code under a deadline, with services of its own, and never waits longer for it than that.</summary>
internal static class CodeQuestion
{
    /// <summary>Asks.</summary>
    /// <param name="scopes">Makes the services.</param>
    /// <param name="deadline">How long the code may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ask">The question. It runs on a thread of the pool: one that blocks does not block the asker past the deadline.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="TimeoutException">There was none by the deadline.</exception>
    public static async Task<T> AskAsync<T>(
        IServiceScopeFactory scopes, TimeSpan deadline, TimeProvider time, Func<IServiceProvider, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        var scope = new CallScope(scopes);
        using var late = new CancellationTokenSource(deadline, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var token = ended.Token;
        var asking = Task.Run(() => ask(scope, token), CancellationToken.None);
        try
        {
            return await asking.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && late.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        finally
        {
            await EndAsync(asking, scope).ConfigureAwait(false);
        }
    }

    // One that does not end keeps its services until it does; what it says then is of no use to anyone.
    private static async ValueTask EndAsync(Task asking, CallScope scope)
    {
        if (asking.IsCompleted)
        {
            await scope.DisposeAsync().ConfigureAwait(false);
            return;
        }

        _ = asking.ContinueWith(
            async ended =>
            {
                _ = ended.Exception;
                await scope.DisposeAsync().ConfigureAwait(false);
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }
}
