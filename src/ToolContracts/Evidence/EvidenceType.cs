namespace ToolContracts.Evidence;

/// <summary>What a record of the log states.</summary>
public enum EvidenceType
{
    /// <summary>A host opened the log (the first one created it), or started with the toolsets that the record names.</summary>
    Open = 0,

    /// <summary>A call is about to run. Durable before the effect.</summary>
    Intent = 1,

    /// <summary>What became of a call whose intent is in the log.</summary>
    Outcome = 2,

    /// <summary>
    /// A call was refused, or answered with the recorded result of an earlier one: nothing ran. With the code <c>egress-denied</c> a running tool was
    /// refused a request, and what became of its call is another record.
    /// </summary>
    Refusal = 3,

    /// <summary>A call of a tool without side effect, written after it ran.</summary>
    Read = 4,

    /// <summary>The host of a call ended before its outcome: its effect may have happened.</summary>
    Unknown = 5,

    /// <summary>A kill switch was set.</summary>
    Kill = 6,

    /// <summary>A kill switch was lifted.</summary>
    Revive = 7,

    /// <summary>A grant was given.</summary>
    Grant = 8,

    /// <summary>A grant was taken back.</summary>
    Revoke = 9,

    /// <summary>A call waits for a decision.</summary>
    Proposed = 10,

    /// <summary>A proposal was approved.</summary>
    Approved = 11,

    /// <summary>A proposal was denied.</summary>
    Denied = 12,

    /// <summary>Another proposal took the place of one.</summary>
    Superseded = 13,

    /// <summary>A budget was set or removed.</summary>
    Budget = 14,

    /// <summary>Somebody found out how a call ended, or undid it.</summary>
    Reconciled = 15,

    /// <summary>A standing approval was given or withdrawn.</summary>
    Standing = 16,

    /// <summary>Somebody wants a kill switch lifted; another person has to want it too.</summary>
    ReviveAsked = 17,

    /// <summary>What is kept is held for an investigation, or no longer.</summary>
    Hold = 18,

    /// <summary>The key by which the log named a tenant's values was destroyed.</summary>
    Forgotten = 19,

    /// <summary>What an actor may do in a task was narrowed.</summary>
    Attenuation = 20,
}
