using ToolContracts.Evidence;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Administration;

/// <summary>Decides from the store as it is now: people act seldom, so nothing is kept.</summary>
internal sealed class ToolAuthority(ToolHost host, ToolContractsOptions options) : IToolAuthority
{
    public async ValueTask<GrantDecision> DecideAsync(Caller caller, string action, string resource, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentException.ThrowIfNullOrEmpty(action);
        ArgumentException.ThrowIfNullOrEmpty(resource);
        await host.ToolsAsync().ConfigureAwait(false);
        var state = await host.Shared.Authority.RenewAsync(cancellationToken).ConfigureAwait(false);
        List<long> ids = [];
        foreach (var actor in options.Grants.WhoseGrants(caller))
        {
            var held = await host.Shared.Authority.ActorAsync(caller.Tenant, actor, caller.Task, state.Epoch, cancellationToken).ConfigureAwait(false);
            var decision = held.Decide(action, resource, host.Shared.Time.GetUtcNow());
            if (!decision.IsAllowed)
            {
                return decision;
            }

            ids.AddRange(decision.GrantIds);
        }

        return new GrantDecision(true, ids, "granted");
    }

    public async ValueTask<GrantDecision> AuthorizeAsync(Caller caller, string action, string resource, CancellationToken cancellationToken)
    {
        var decision = await DecideAsync(caller, action, resource, cancellationToken).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            // Nothing is done, whether or not the attempt could be recorded.
            await host.Shared.Evidence.EnqueueAsync(new EvidenceRecord
            {
                Type = EvidenceType.Refusal,
                At = host.Shared.Time.GetUtcNow(),
                Tenant = caller.Tenant,
                Actor = caller.Actor,
                OnBehalfOf = caller.OnBehalfOf,
                Code = "act-not-allowed",
                Reason = $"{decision.Reason} for action {action}",
                Subject = resource,
            }).ConfigureAwait(false);
        }

        return decision;
    }
}
