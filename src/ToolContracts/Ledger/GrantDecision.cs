namespace ToolContracts.Ledger;

/// <summary>Whether an action is granted. Default deny; a deny wins; every doubt refuses.</summary>
/// <param name="IsAllowed">Whether it is.</param>
/// <param name="GrantIds">The grants that decided: those that allow, or those that deny; empty where nothing speaks for it.</param>
/// <param name="Reason">Stable code for the operator: <c>granted</c>, <c>denied-by-grant</c>, <c>no-grant</c>, <c>malformed-resource</c>.</param>
public sealed record GrantDecision(bool IsAllowed, IReadOnlyList<long> GrantIds, string Reason)
{
    /// <summary>Decides over one action on one resource.</summary>
    /// <param name="grants">The actor's grants in its tenant.</param>
    /// <param name="action">The action.</param>
    /// <param name="resource">
    /// The resource, its segments percent-encoded; null where the contract names none, so that any is meant: then only a grant for all resources
    /// allows, and a denying one for any resource denies.
    /// </param>
    /// <param name="now">The time.</param>
    /// <param name="task">The task that the call belongs to; null where it belongs to none. Grants for other tasks do not count, allowing or denying.</param>
    /// <returns>The decision.</returns>
    public static GrantDecision Decide(IReadOnlyList<Grant> grants, string action, string? resource, DateTimeOffset now, string? task = null)
    {
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentException.ThrowIfNullOrEmpty(action);
        if (resource is not null && !ResourcePattern.IsResource(resource))
        {
            return new GrantDecision(false, [], "malformed-resource");
        }

        List<long>? allowing = null, denying = null;
        foreach (var grant in grants)
        {
            if (grant.Action != action || !grant.CountsAt(now) || (grant.Task is not null && grant.Task != task))
            {
                continue;
            }

            if (grant.Effect != GrantEffect.Allow)
            {
                if (resource is null || grant.Resource.Matches(resource))
                {
                    (denying ??= new(1)).Add(grant.Id);
                }
            }
            else if (resource is null ? grant.Resource.IsEverything : grant.Resource.Matches(resource))
            {
                (allowing ??= new(1)).Add(grant.Id);
            }
        }

        return denying is not null ? new GrantDecision(false, denying, "denied-by-grant")
            : allowing is not null ? new GrantDecision(true, allowing, "granted")
            : new GrantDecision(false, [], "no-grant");
    }
}
