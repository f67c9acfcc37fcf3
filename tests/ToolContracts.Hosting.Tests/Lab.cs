using System.Collections.Concurrent;

namespace ToolContracts.Hosting.Tests;

/// <summary>What the tools do: count the call, then what the test says for that order.</summary>
public sealed class Lab
{
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private readonly ConcurrentDictionary<string, Func<CancellationToken, Task<string>>> _behaviour = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _begun = new();

    /// <summary>Released when the test ends, so that a blocked thread does not outlive it.</summary>
    public ManualResetEventSlim Unblock { get; } = new();

    public int Calls(string order) => _calls.GetValueOrDefault(order);

    /// <summary>Ends when the tool has begun with an order.</summary>
    public Task Begun(string order) => Source(order).Task;

    public void On(string order, Func<CancellationToken, Task<string>> behaviour) => _behaviour[order] = behaviour;

    public async Task<string> RunAsync(string order, CancellationToken cancellationToken)
    {
        Count(order);
        Source(order).TrySetResult();
        return _behaviour.TryGetValue(order, out var behaviour) ? await behaviour(cancellationToken) : "did " + order;
    }

    public string Count(string order) => "call " + _calls.AddOrUpdate(order, 1, static (_, count) => count + 1);

    public string Block(string order)
    {
        Count(order);
        Source(order).TrySetResult();
        Unblock.Wait(CancellationToken.None);
        return "unblocked";
    }

    private TaskCompletionSource Source(string order) =>
        _begun.GetOrAdd(order, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
