using System.Collections.Concurrent;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Authority;

/// <summary>The calls whose tool runs in this host, so that a kill switch can end them.</summary>
internal sealed class RunningCalls
{
    private readonly ConcurrentDictionary<GuardedCall, CancellationTokenSource> _calls = new(ReferenceEqualityComparer.Instance);

    /// <summary>Enters a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellation">Ends its tool.</param>
    public void Enter(GuardedCall call, CancellationTokenSource cancellation) => _calls[call] = cancellation;

    /// <summary>Takes a call out. After it returns, nothing cancels it any more.</summary>
    /// <param name="call">The call.</param>
    public void Leave(GuardedCall call) => _calls.TryRemove(call, out _);

    /// <summary>Cancels the calls that a switch covers.</summary>
    /// <param name="switches">The switches that are on.</param>
    public void CancelCovered(IReadOnlyList<KillSwitch> switches)
    {
        if (switches.Count == 0)
        {
            return;
        }

        foreach (var (call, cancellation) in _calls)
        {
            var (contract, caller) = (call.Contract, call.Caller);
            if (switches.Any(s => s.Covers(contract.Toolset, contract.FullName, caller.Tenant, caller.Actor, caller.Task)))
            {
                try
                {
                    // Not on this thread: a tool's own callbacks run at cancellation, and may block or throw.
                    _ = cancellation.CancelAsync();
                }
                catch (ObjectDisposedException)
                {
                    // The call ended between the look and the cancellation.
                }
            }
        }
    }
}
