using ToolContracts.Authority;
using ToolContracts.Contracts;
using ToolContracts.Guards.Grants;

namespace ToolContracts.Administration;

/// <summary>Explains what the guards of kill switches and grants would decide, from the store as it is now.</summary>
internal sealed class AuthorityExplanations(AuthorityMonitor authority, GrantsOptions options, TimeProvider time)
{
    public async ValueTask<AuthorityExplanation> ExplainAsync(Caller caller, ToolContract contract, string? resource, CancellationToken cancellationToken)
    {
        var state = await authority.RenewAsync(cancellationToken).ConfigureAwait(false);
        var switches = state.Switches.Where(s => s.Covers(contract.Toolset, contract.FullName, caller.Tenant, caller.Actor, caller.Task)).ToList();
        List<GrantExplanation> grants = [];
        foreach (var actor in options.WhoseGrants(caller))
        {
            var held = await authority.ActorAsync(caller.Tenant, actor, caller.Task, state.Epoch, cancellationToken).ConfigureAwait(false);
            grants.AddRange(contract.Permissions.Select(permission =>
                GrantExplanation.Of(held, permission.Action, permission.Resource is null ? null : resource, time.GetUtcNow())));
        }

        return new AuthorityExplanation(switches.Count == 0 && grants.TrueForAll(static grant => grant.Decision.IsAllowed), switches, grants);
    }
}
