using System.Collections.Concurrent;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Guards.TaskLoop;

/// <summary>Ends an agent that runs in circles: calls of a task, identical calls, and calls within calls.</summary>
internal sealed class TaskLoopGuard(IToolStore store, TaskLoopOptions options, TimeProvider time) : ToolGuard
{
    private const int ManyTasks = 10_000;

    private readonly ConcurrentDictionary<(string Tenant, string Task), TaskCount> _tasks = new();

    public override ToolGuards Covers => ToolGuards.None;

    public override GuardStage Stage => GuardStage.TaskLoop;

    public override ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        if (call.Depth > options.MaxDepth)
        {
            return new(Refuse(call, "task-depth"));
        }

        if (call.Caller.Task is not { } task)
        {
            return default;
        }

        var now = time.GetTimestamp();
        if (_tasks.Count > ManyTasks)
        {
            ForgetIdle(now);
        }

        return _tasks.TryGetValue((call.Caller.Tenant, task), out var count)
            ? new(Count(call, count, now))
            : new(CountFirstAsync(call, task, now, cancellationToken));
    }

    /// <summary>Tells whether a call that waits for an approval asked so often that it is told to stop. Calls without a task are not counted.</summary>
    public bool IsHeldOut(GuardedCall call) => CountOf(call)?.IsHeldOut(call.Contract.FullName, call.Fingerprint, options) == true;

    /// <summary>Counts a call, whose check passed, as held rather than made.</summary>
    /// <returns>The limit that is reached, or null where the call may be told that it is held.</returns>
    public string? TryHold(GuardedCall call) => CountOf(call)?.Hold(call.Contract.FullName, call.Fingerprint, options);

    // A task that this host has not seen yet goes on from where the log says that it is: a restart gives no agent its calls back.
    private async Task<Refusal?> CountFirstAsync(GuardedCall call, string task, long now, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - options.Memory;
        var known = await store.ReadTaskAsync(call.Caller.Tenant, task, cancellationToken).ConfigureAwait(false);
        return Count(call, _tasks.GetOrAdd((call.Caller.Tenant, task), new TaskCount(known.Where(one => one.LastAt > since))), now);
    }

    private Refusal? Count(GuardedCall call, TaskCount count, long now) =>
        count.Count(call.Contract.FullName, call.Fingerprint, now, options) is { } limit ? Refuse(call, limit) : null;

    private TaskCount? CountOf(GuardedCall call) =>
        call.Caller.Task is { } task && _tasks.TryGetValue((call.Caller.Tenant, task), out var count) ? count : null;

    private static Refusal Refuse(GuardedCall call, string limit) =>
        new(new ToolOutcome.Limited(call.CallId, limit, RetryAfter: null), limit);

    private void ForgetIdle(long now)
    {
        foreach (var (key, count) in _tasks)
        {
            if (time.GetElapsedTime(count.LastCall, now) > options.Memory)
            {
                _tasks.TryRemove(key, out _);
            }
        }
    }
}
