namespace ToolContracts.Approvals;

/// <summary>Where a proposal stands. The numbers are stored.</summary>
public enum ProposalState
{
    /// <summary>It waits for a decision.</summary>
    Pending = 0,

    /// <summary>Somebody approved it; the same call may run once.</summary>
    Approved = 1,

    /// <summary>Somebody denied it; the same call is refused until the proposal expires.</summary>
    Denied = 2,

    /// <summary>The same call came with another plan or under another contract, or its approver lost the role: another proposal took its place.</summary>
    Superseded = 3,

    /// <summary>A call ran under it.</summary>
    Consumed = 4,

    /// <summary>Its time ran out before it was used. That is never a decision.</summary>
    Expired = 5,
}
