namespace ToolContracts.Approvals;

/// <summary>What became of a decision: one of a closed set. Where it is not <see cref="Decided"/>, nothing was changed.</summary>
public abstract record DecisionResult
{
    private DecisionResult()
    {
    }

    /// <summary>It counts, and is in the evidence.</summary>
    /// <param name="Proposal">The proposal as it is now: still pending where more people must approve.</param>
    public sealed record Decided(Proposal Proposal) : DecisionResult;

    /// <summary>It was decided, used or superseded before.</summary>
    /// <param name="State">Where it stands.</param>
    public sealed record AlreadyDecided(ProposalState State) : DecisionResult;

    /// <summary>Its time had run out.</summary>
    public sealed record Expired : DecisionResult;

    /// <summary>There is no such proposal in the approver's tenant.</summary>
    public sealed record Unknown : DecisionResult;

    /// <summary>The digest is not the proposal's: what was seen is not what waits.</summary>
    public sealed record DigestDiffers : DecisionResult;

    /// <summary>The plan is another one by now, or the contract: what was seen is not what would run. The call waits under a new proposal.</summary>
    /// <param name="Proposal">The proposal that took the place; null where none could be made, for as many wait as may.</param>
    public sealed record PlanChanged(Proposal? Proposal) : DecisionResult;

    /// <summary>The plan could not be made anew, so nothing was approved.</summary>
    /// <param name="Reason">Stable code and cause, for the operator.</param>
    public sealed record PlanUnavailable(string Reason) : DecisionResult;

    /// <summary>The approver may not decide this.</summary>
    /// <param name="Reason">
    /// Stable code: <c>approver-asks</c>, <c>approver-acts-for-requester</c>, <c>approver-has-approved</c>, <c>no-grant</c>, <c>denied-by-grant</c>,
    /// <c>no-resource</c>, <c>malformed-resource</c>.
    /// </param>
    public sealed record NotAllowed(string Reason) : DecisionResult;
}
