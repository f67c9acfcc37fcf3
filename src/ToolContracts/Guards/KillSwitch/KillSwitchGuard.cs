using ToolContracts.Authority;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;

namespace ToolContracts.Guards.KillSwitch;

/// <summary>Refuses a call that a kill switch covers. The claim's transaction looks again, so that no effect begins after a switch was set.</summary>
internal sealed class KillSwitchGuard(AuthorityMonitor authority) : ToolGuard
{
    public override ToolGuards Covers => ToolGuards.None;

    public override GuardStage Stage => GuardStage.Admission;

    public override async ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        var state = await authority.CurrentAsync(cancellationToken).ConfigureAwait(false);
        call.Epoch = state.Epoch;
        foreach (var killSwitch in state.Switches)
        {
            if (killSwitch.Covers(call.Contract.Toolset, call.Contract.FullName, call.Caller.Tenant, call.Caller.Actor, call.Caller.Task))
            {
                return new Refusal(new ToolOutcome.Disabled(call.CallId), $"kill-switch {killSwitch.Id} ({killSwitch.Scope})");
            }
        }

        return null;
    }
}
