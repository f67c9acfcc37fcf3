using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Authority;

/// <summary>The calls whose tool runs in this host, so that a kill switch can end them.</summary>
internal sealed class RunningCalls
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(GuardedCall Call, CancellationTokenSource Cancellation)> _calls = new();

    /// <summary>Enters a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellation">Ends its tool.</param>
    /// <returns>Its place, for <see cref="Leave"/>.</returns>
    public LinkedListNode<(GuardedCall Call, CancellationTokenSource Cancellation)> Enter(GuardedCall call, CancellationTokenSource cancellation)
    {
        lock (_lock)
        {
            return _calls.AddLast((call, cancellation));
        }
    }

    /// <summary>Takes a call out. A switch that is set later does not cancel it any more.</summary>
    /// <param name="place">Its place.</param>
    public void Leave(LinkedListNode<(GuardedCall Call, CancellationTokenSource Cancellation)> place)
    {
        lock (_lock)
        {
            _calls.Remove(place);
        }
    }

    /// <summary>Cancels the calls that a switch covers.</summary>
    /// <param name="switches">The switches that are on.</param>
    public void CancelCovered(IReadOnlyList<KillSwitch> switches)
    {
        if (switches.Count == 0)
        {
            return;
        }

        List<CancellationTokenSource> covered;
        lock (_lock)
        {
            covered = [.. _calls.Where(one => switches.Any(killSwitch => Covers(killSwitch, one.Call))).Select(static one => one.Cancellation)];
        }

        foreach (var cancellation in covered)
        {
            try
            {
                CallDeadlines.Cancel(cancellation);
            }
            catch (ObjectDisposedException)
            {
                // The call ended between the look and the cancellation.
            }
        }
    }

    private static bool Covers(KillSwitch killSwitch, GuardedCall call) =>
        killSwitch.Covers(call.Contract.Toolset, call.Contract.FullName, call.Caller.Tenant, call.Caller.Actor, call.Caller.Task);
}
