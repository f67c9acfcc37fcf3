using ToolContracts.Authority;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;

namespace ToolContracts.Guards.Grants;

/// <summary>
/// Refuses a call unless each permission of its contract is granted to the caller on the resource that the arguments name, within what its task
/// leaves, and to the one on whose behalf it acts as well: who delegates cannot give more than they have.
/// </summary>
internal sealed class GrantsGuard(AuthorityMonitor authority, GrantsOptions options, TimeProvider time) : ToolGuard
{
    public override ToolGuards Covers => ToolGuards.Grants;

    public override GuardStage Stage => GuardStage.Authorization;

    public override async ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        List<long> ids = [];
        foreach (var actor in options.WhoseGrants(call.Caller))
        {
            if (await CheckAsync(call, actor, ids, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }
        }

        call.GrantIds = ids;
        return null;
    }

    private async ValueTask<Refusal?> CheckAsync(GuardedCall call, string actor, List<long> ids, CancellationToken cancellationToken)
    {
        var held = await authority.ActorAsync(call.Caller.Tenant, actor, call.Caller.Task, call.Epoch, cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        for (var i = 0; i < call.Contract.Permissions.Count; i++)
        {
            var action = call.Contract.Permissions[i].Action;
            var decision = held.Decide(action, call.Resources[i], now);
            if (!decision.IsAllowed)
            {
                return new Refusal(new ToolOutcome.Denied(call.CallId), $"{decision.Reason} for action {action}{(actor == call.Caller.Actor ? "" : " of the one on whose behalf it is called")}");
            }

            ids.AddRange(decision.GrantIds);
        }

        return null;
    }
}
