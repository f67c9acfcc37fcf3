using ToolContracts.Authority;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Guards.Grants;

/// <summary>Refuses a call unless each permission of its contract is granted to the caller on the resource that the arguments name.</summary>
internal sealed class GrantsGuard(AuthorityMonitor authority, TimeProvider time) : ToolGuard
{
    public override ToolGuards Covers => ToolGuards.Grants;

    public override GuardStage Stage => GuardStage.Authorization;

    public override async ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        var grants = await authority.GrantsAsync(call.Caller.Tenant, call.Caller.Actor, call.Epoch, cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        List<long> ids = [];
        for (var i = 0; i < call.Contract.Permissions.Count; i++)
        {
            var action = call.Contract.Permissions[i].Action;
            var decision = GrantDecision.Decide(grants, action, call.Resources[i], now);
            if (!decision.IsAllowed)
            {
                return new Refusal(new ToolOutcome.Denied(call.CallId), $"{decision.Reason} for action {action}");
            }

            ids.AddRange(decision.GrantIds);
        }

        call.GrantIds = ids;
        return null;
    }
}
