namespace ToolContracts.Ledger;

/// <summary>
/// A limit of what an actor may do in one task: the call must be granted, and be among what each attenuation of the task leaves. So another one
/// only ever narrows.
/// </summary>
/// <param name="Id">Its identity.</param>
/// <param name="Tenant">The tenant in which it counts.</param>
/// <param name="Actor">The actor whose grants it narrows.</param>
/// <param name="Task">The task in which it counts.</param>
/// <param name="Actions">What it leaves; empty: nothing.</param>
/// <param name="By">Who set it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record Attenuation(
    long Id,
    string Tenant,
    string Actor,
    string Task,
    IReadOnlyList<AttenuatedAction> Actions,
    string By,
    string Reason,
    DateTimeOffset At)
{
    /// <summary>Tells whether it leaves an action on a resource. That the action is granted is for the grants to say.</summary>
    /// <param name="action">The action.</param>
    /// <param name="resource">The resource; null where the contract names none, so that any is meant: then only all resources are enough.</param>
    /// <returns>False where the call must be refused.</returns>
    public bool Leaves(string action, string? resource)
    {
        foreach (var left in Actions)
        {
            if (left.Action == action && (resource is null ? left.Resource.IsEverything : left.Resource.Matches(resource)))
            {
                return true;
            }
        }

        return false;
    }
}
