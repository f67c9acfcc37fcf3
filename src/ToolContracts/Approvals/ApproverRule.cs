using ToolContracts.Ledger;

namespace ToolContracts.Approvals;

/// <summary>
/// Who may decide over a proposal: one of its tenant who holds the role on each of its resources, and is neither who asks nor the one on whose
/// behalf, nor acts on behalf of either. Every doubt refuses.
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
        var requester = proposal.Content.Requester;
        if (approver == requester.Actor || approver == requester.OnBehalfOf)
        {
            return new GrantDecision(false, [], "approver-asks");
        }

        if (onBehalfOf is not null && (onBehalfOf == requester.Actor || onBehalfOf == requester.OnBehalfOf))
        {
            return new GrantDecision(false, [], "approver-acts-for-requester");
        }

        if (proposal.Content.Resources.Count == 0)
        {
            return new GrantDecision(false, [], "no-resource");
        }

        var ids = new SortedSet<long>();
        foreach (var resource in proposal.Content.Resources)
        {
            var decision = GrantDecision.Decide(grants, ActionOf(proposal.Role), resource, now);
            if (!decision.IsAllowed)
            {
                return decision;
            }

            ids.UnionWith(decision.GrantIds);
        }

        return new GrantDecision(true, [.. ids], "granted");
    }
}
