using System.Collections.Concurrent;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;

namespace ToolContracts.Guards.TaskLoop;

/// <summary>Ends an agent that runs in circles: calls of a task, identical calls, and calls within calls.</summary>
internal sealed class TaskLoopGuard(TaskLoopOptions options, TimeProvider time) : ToolGuard
{
    private const int ManyTasks = 10_000;

    private readonly ConcurrentDictionary<(string Tenant, string Task), TaskCount> _tasks = new();

    public override ToolGuards Covers => ToolGuards.None;

    public override GuardStage Stage => GuardStage.TaskLoop;

    public override ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        if (call.Depth > options.MaxDepth)
        {
            return Refuse(call, "task-depth");
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

        var count = _tasks.GetOrAdd((call.Caller.Tenant, task), static _ => new TaskCount());
        return count.Count(call.Contract.FullName, call.Fingerprint, now, options) is { } limit ? Refuse(call, limit) : default;
    }

    /// <summary>Tells whether a call that waits for an approval asked so often that it is told to stop. Calls without a task are not counted.</summary>
    public bool IsHeldOut(GuardedCall call) => CountOf(call)?.IsHeldOut(call.Contract.FullName, call.Fingerprint, options) == true;

    /// <summary>Counts a call, whose check passed, as held rather than made.</summary>
    /// <returns>The limit that is reached, or null where the call may be told that it is held.</returns>
    public string? TryHold(GuardedCall call) => CountOf(call)?.Hold(call.Contract.FullName, call.Fingerprint, options);

    private TaskCount? CountOf(GuardedCall call) =>
        call.Caller.Task is { } task && _tasks.TryGetValue((call.Caller.Tenant, task), out var count) ? count : null;

    private static ValueTask<Refusal?> Refuse(GuardedCall call, string limit) =>
        new(new Refusal(new ToolOutcome.Limited(call.CallId, limit, RetryAfter: null), limit));

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
