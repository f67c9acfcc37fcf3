using System.Collections.Concurrent;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;

namespace ToolContracts.Guards.Rate;

/// <summary>Holds the calls a minute of a tool, for each tenant in this process.</summary>
internal sealed class RateGuard(TimeProvider time) : ToolGuard
{
    // Above this many windows the idle ones are dropped: a host serves more tenants in its life than at a time.
    private const int ManyWindows = 10_000;

    private readonly ConcurrentDictionary<(string Tool, string Tenant), CallWindow> _windows = new();
    private readonly long _minute = time.TimestampFrequency * 60;

    public override ToolGuards Covers => ToolGuards.Rate;

    public override GuardStage Stage => GuardStage.Rate;

    public override ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        if (_windows.Count > ManyWindows)
        {
            ForgetIdle(now);
        }

        var limit = call.Contract.Limits.CallsPerMinute;
        var window = _windows.GetOrAdd((call.Contract.FullName, call.Caller.Tenant), static (_, limit) => new CallWindow(limit), limit);
        if (window.TryTake(now, _minute, out var wait))
        {
            return default;
        }

        var retryAfter = time.GetElapsedTime(0, wait);
        return new(new Refusal(new ToolOutcome.Limited(call.CallId, "calls-per-minute", retryAfter), $"{limit} calls a minute"));
    }

    private void ForgetIdle(long now)
    {
        foreach (var (key, window) in _windows)
        {
            if (window.IsIdle(now, _minute))
            {
                _windows.TryRemove(key, out _);
            }
        }
    }
}
