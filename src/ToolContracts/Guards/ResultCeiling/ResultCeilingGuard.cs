using ToolContracts.Authority;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;
using ToolContracts.Results;

namespace ToolContracts.Guards.ResultCeiling;

/// <summary>
/// Finds out what a caller may see of a result above Internal: a grant of <c>clearance:personal</c> or <c>clearance:confidential</c> on the
/// tenant (<c>tenant/{tenant}</c>) or on each resource that the arguments name. It refuses nothing: results are redacted by it.
/// </summary>
internal sealed class ResultCeilingGuard(AuthorityMonitor authority, TimeProvider time) : ToolGuard
{
    public override ToolGuards Covers => ToolGuards.ResultCeiling;

    public override GuardStage Stage => GuardStage.Authorization;

    public override async ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        var grants = await authority.GrantsAsync(call.Caller.Tenant, call.Caller.Actor, call.Epoch, cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        List<long> ids = [];
        call.Clearance = (Has("clearance:personal") ? Clearance.Personal : 0) | (Has("clearance:confidential") ? Clearance.Confidential : 0);
        call.GrantIds = [.. call.GrantIds, .. ids.Distinct()];
        return null;

        bool Has(string action)
        {
            var tenant = GrantDecision.Decide(grants, action, "tenant/" + Uri.EscapeDataString(call.Caller.Tenant), now);
            var resources = call.Resources.OfType<string>().Select(resource => GrantDecision.Decide(grants, action, resource, now)).ToList();

            // A denial on the tenant, or on anything that the call touches, wins.
            var isDenied = resources.Append(tenant).Any(static decision => decision is { IsAllowed: false, GrantIds.Count: > 0 });
            var isAllowed = !isDenied && (tenant.IsAllowed || (resources.Count > 0 && resources.All(static decision => decision.IsAllowed)));
            if (isAllowed)
            {
                ids.AddRange(tenant.IsAllowed ? tenant.GrantIds : resources.SelectMany(static decision => decision.GrantIds));
            }

            return isAllowed;
        }
    }
}
