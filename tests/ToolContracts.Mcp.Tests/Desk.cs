using System.Collections.Concurrent;

namespace ToolContracts.Mcp.Tests;

/// <summary>What the tools do: count, say that they have begun, and then what the test wants.</summary>
public sealed class Desk
{
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _begun = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _ended = new();

    public int Calls(string name) => _calls.GetValueOrDefault(name);

    /// <summary>Ends when a tool has begun.</summary>
    public Task Begun(string name) => Source(_begun, name).Task;

    /// <summary>Ends when a tool that waits was cancelled.</summary>
    public Task Cancelled(string name) => Source(_ended, name).Task;

    public int Count(string name) => _calls.AddOrUpdate(name, 1, static (_, count) => count + 1);

    /// <summary>Waits until it is cancelled.</summary>
    public async Task WaitAsync(string name, CancellationToken cancellationToken)
    {
        Count(name);
        Source(_begun, name).TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            Source(_ended, name).TrySetResult();
        }
    }

    private static TaskCompletionSource Source(ConcurrentDictionary<string, TaskCompletionSource> sources, string name) =>
        sources.GetOrAdd(name, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
