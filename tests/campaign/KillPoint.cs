namespace ToolContracts.Campaign;

/// <summary>Where a host dies.</summary>
public enum KillPoint
{
    /// <summary>Nowhere: it ends by itself.</summary>
    None,

    /// <summary>At a random time after its calls began, wherever they are: within a transaction, a commit, a write to the volume.</summary>
    AnyTime,

    BeforeOpen,
    AfterOpen,
    BeforeFind,
    BeforeFindProposal,
    BeforePropose,
    AfterPropose,
    BeforeDecide,
    AfterDecide,
    BeforeClaim,
    AfterClaim,
    BeforeEffect,
    AfterEffect,
    BeforeSettle,
    AfterSettle,
    BeforeReconcile,
    AfterReconcile,
    BeforeKill,
    AfterKill,
    BeforeAnswer,
}
