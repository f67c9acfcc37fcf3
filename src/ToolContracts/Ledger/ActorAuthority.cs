namespace ToolContracts.Ledger;

/// <summary>What one actor may do in one task: its grants, less what the attenuations of the task take away.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Task">The task; null where the call belongs to none.</param>
/// <param name="Grants">The actor's grants in its tenant, denying ones included.</param>
/// <param name="Attenuations">The attenuations of the actor in the task.</param>
public sealed record ActorAuthority(string Actor, string? Task, IReadOnlyList<Grant> Grants, IReadOnlyList<Attenuation> Attenuations)
{
    /// <summary>Decides over one action on one resource.</summary>
    /// <param name="action">The action.</param>
    /// <param name="resource">The resource, its segments percent-encoded; null where the contract names none.</param>
    /// <param name="now">The time.</param>
    /// <returns>As <see cref="GrantDecision.Decide"/>, and with the reason <c>outside-attenuation</c> where it is granted and an attenuation does not leave it.</returns>
    public GrantDecision Decide(string action, string? resource, DateTimeOffset now)
    {
        var decision = GrantDecision.Decide(Grants, action, resource, now, Task);
        return decision.IsAllowed && Attenuations.Count > 0 && !IsLeft(action, resource) ? new GrantDecision(false, [], "outside-attenuation") : decision;
    }

    private bool IsLeft(string action, string? resource) => Attenuations.All(attenuation => attenuation.Leaves(action, resource));
}
