using ToolContracts.Ledger;

namespace ToolContracts.Administration;

/// <summary>Why one identity may do one action of a tool, or may not.</summary>
/// <param name="Actor">Whose grants: the actor's, or those of the one on whose behalf it acts.</param>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resource; null where the contract names none, so that only a grant for all of them allows.</param>
/// <param name="Decision">What the host would decide.</param>
/// <param name="For">Grants that speak for it.</param>
/// <param name="Against">Grants that speak against it; one is enough.</param>
/// <param name="Elsewhere">Grants of the action that do not count: for another resource or task.</param>
/// <param name="Narrowing">Attenuations of the task that do not leave it; one is enough to deny.</param>
public sealed record GrantExplanation(
    string Actor,
    string Action,
    string? Resource,
    GrantDecision Decision,
    IReadOnlyList<Grant> For,
    IReadOnlyList<Grant> Against,
    IReadOnlyList<Grant> Elsewhere,
    IReadOnlyList<Attenuation> Narrowing)
{
    /// <summary>Explains one action on one resource.</summary>
    internal static GrantExplanation Of(ActorAuthority held, string action, string? resource, DateTimeOffset now)
    {
        List<Grant> allowing = [], denying = [], elsewhere = [];
        foreach (var grant in held.Grants.Where(grant => grant.Action == action && grant.CountsAt(now)))
        {
            // Asked of the rule itself, one grant at a time, so that an explanation cannot differ from a decision.
            var alone = GrantDecision.Decide([grant], action, resource, now, held.Task);
            (alone.IsAllowed ? allowing : alone.GrantIds.Count > 0 ? denying : elsewhere).Add(grant);
        }

        return new GrantExplanation(
            held.Actor, action, resource, held.Decide(action, resource, now), allowing, denying, elsewhere,
            [.. held.Attenuations.Where(attenuation => !attenuation.Leaves(action, resource))]);
    }

    /// <summary>The explanation in one line.</summary>
    /// <returns>For instance <c>denied: agent-7, payments.transfer on account/7: denied-by-grant (against: 4)</c>.</returns>
    public override string ToString()
    {
        List<string> parts =
        [
            .. Part("for", For.Select(static grant => grant.Id)),
            .. Part("against", Against.Select(static grant => grant.Id)),
            .. Part("for other resources or tasks", Elsewhere.Select(static grant => grant.Id)),
            .. Part("narrowed by", Narrowing.Select(static attenuation => attenuation.Id)),
        ];
        return $"{(Decision.IsAllowed ? "allowed" : "denied")}: {Actor}, {Action} on {Resource ?? "any resource"}: {Decision.Reason}"
            + (parts.Count == 0 ? "" : $" ({string.Join("; ", parts)})");
    }

    private static IEnumerable<string> Part(string name, IEnumerable<long> ids)
    {
        var list = string.Join(", ", ids);
        return list.Length == 0 ? [] : [$"{name}: {list}"];
    }
}
