using ToolContracts.Ledger;

namespace ToolContracts.Approvals;

/// <summary>
/// Who may decide over a proposal: one of its tenant who holds one of its roles on each of its resources, and is neither who asks nor the one on
/// whose behalf, nor acts on behalf of either. Every doubt refuses.
/// </summary>
public static class ApproverRule
{
    /// <summary>The action that a grant of a role names.</summary>
    /// <param name="role">The role.</param>
    /// <returns><c>approve:{role}</c>.</returns>
    public static string ActionOf(string role) => "approve:" + role;

    /// <summary>Decides over one approver. That it is of the proposal's tenant is for the caller to see to, as the grants are of that tenant.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="approver">The identity that decides.</param>
    /// <param name="onBehalfOf">On whose behalf; null where for itself.</param>
    /// <param name="grants">The approver's grants in the proposal's tenant.</param>
    /// <param name="now">The time.</param>
    /// <returns>The decision, with the grants that decided, or a reason of <see cref="DecisionResult.NotAllowed"/>.</returns>
    public static GrantDecision Decide(Proposal proposal, string approver, string? onBehalfOf, IReadOnlyList<Grant> grants, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentException.ThrowIfNullOrEmpty(approver);
        if (IsRequester(proposal, approver, onBehalfOf) is { } reason)
        {
            return new GrantDecision(false, [], reason);
        }

        if (proposal.Content.Resources.Count == 0)
        {
            return new GrantDecision(false, [], "no-resource");
        }

        // Where no role is held, the first one's refusal is told: it is the contract's own.
        GrantDecision? refusal = null;
        var ids = new SortedSet<long>();
        foreach (var need in proposal.Needs)
        {
            var decision = Holds(proposal, need.Role, grants, now);
            refusal ??= decision.IsAllowed ? null : decision;
            ids.UnionWith(decision.IsAllowed ? decision.GrantIds : []);
        }

        return ids.Count > 0 ? new GrantDecision(true, [.. ids], "granted") : refusal ?? new GrantDecision(false, [], "no-grant");
    }

    /// <summary>The roles of a proposal that somebody may approve for; none where it may not decide at all.</summary>
    internal static IReadOnlySet<string> RolesOf(Proposal proposal, string approver, string? onBehalfOf, IReadOnlyList<Grant> grants, DateTimeOffset now) =>
        IsRequester(proposal, approver, onBehalfOf) is not null || proposal.Content.Resources.Count == 0
            ? new HashSet<string>()
            : proposal.Needs.Select(static need => need.Role).Where(role => Holds(proposal, role, grants, now).IsAllowed).ToHashSet(StringComparer.Ordinal);

    private static string? IsRequester(Proposal proposal, string approver, string? onBehalfOf)
    {
        var requester = proposal.Content.Requester;
        return approver == requester.Actor || approver == requester.OnBehalfOf ? "approver-asks"
            : onBehalfOf is not null && (onBehalfOf == requester.Actor || onBehalfOf == requester.OnBehalfOf) ? "approver-acts-for-requester"
            : null;
    }

    private static GrantDecision Holds(Proposal proposal, string role, IReadOnlyList<Grant> grants, DateTimeOffset now)
    {
        var ids = new SortedSet<long>();
        foreach (var resource in proposal.Content.Resources)
        {
            var decision = GrantDecision.Decide(grants, ActionOf(role), resource, now);
            if (!decision.IsAllowed)
            {
                return decision;
            }

            ids.UnionWith(decision.GrantIds);
        }

        return new GrantDecision(true, [.. ids], "granted");
    }
}
