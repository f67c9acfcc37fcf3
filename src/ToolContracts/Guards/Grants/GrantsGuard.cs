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
        call.GrantIds = [];
        var refusal = await CheckAsync(call, call.Caller.Actor, cancellationToken).ConfigureAwait(false);
        return refusal is null && options.PrincipalOf(call.Caller) is { } principal
            ? await CheckAsync(call, principal, cancellationToken).ConfigureAwait(false)
            : refusal;
    }

    private async ValueTask<Refusal?> CheckAsync(GuardedCall call, string actor, CancellationToken cancellationToken)
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

            call.GrantIds = call.GrantIds.Count == 0 ? decision.GrantIds : [.. call.GrantIds, .. decision.GrantIds];
        }

        return null;
    }
}
