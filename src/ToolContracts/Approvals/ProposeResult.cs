namespace ToolContracts.Approvals;

/// <summary>What became of a wish to propose: one of a closed set.</summary>
public abstract record ProposeResult
{
    private ProposeResult()
    {
    }

    /// <summary>The call has this proposal now: pending, approved or denied, and not expired.</summary>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="IsNew">Whether it was made for this call, rather than found.</param>
    public sealed record Standing(Proposal Proposal, bool IsNew) : ProposeResult;

    /// <summary>As many proposals wait as may. None was made.</summary>
    /// <param name="IsOfTenant">Whether the tenant's limit is reached, rather than the actor's.</param>
    public sealed record TooMany(bool IsOfTenant) : ProposeResult;
}
