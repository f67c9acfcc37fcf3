using ToolContracts.Ledger;

namespace ToolContracts.Approvals;

/// <summary>A yes that was given beforehand.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Requester">The identity whose calls it is for.</param>
/// <param name="Tool">Full name of the tool.</param>
/// <param name="ContractHash">Hash of its contract.</param>
/// <param name="Resource">The resources.</param>
/// <param name="UsesLeft">For how many more calls.</param>
/// <param name="ExpiresAt">From when on it does not count.</param>
/// <param name="By">Who gave it.</param>
/// <param name="OnBehalfOf">On whose behalf; null where for itself.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record StandingApproval(
    long Id, string Tenant, string Requester, string Tool, string ContractHash, ResourcePattern Resource, int UsesLeft, DateTimeOffset ExpiresAt, string By,
    string? OnBehalfOf, string Reason, DateTimeOffset At)
{
    /// <summary>Tells whether it covers a call.</summary>
    /// <param name="proposal">The call.</param>
    /// <param name="now">The time.</param>
    /// <returns>Never for an irreversible tool, and never where the call names no resource.</returns>
    public bool Covers(NewProposal proposal, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var content = proposal.Content;
        return UsesLeft > 0 && now < ExpiresAt && proposal.SideEffect != SideEffect.Irreversible
            && Tenant == content.Requester.Tenant && Requester == content.Requester.Actor && Tool == content.Tool && ContractHash == content.ContractHash
            && content.Resources.All(resource => resource is not null && Resource.Matches(resource));
    }
}
