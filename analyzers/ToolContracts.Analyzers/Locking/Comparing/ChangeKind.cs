namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>What a difference from the lock file means; one rule speaks of each.</summary>
internal enum ChangeKind
{
    /// <summary>Authority is wider or protection less than was reviewed, or it cannot be told: TOOL6001.</summary>
    Widened,

    /// <summary>What callers rely on is gone: TOOL6002.</summary>
    Breaking,

    /// <summary>Anything else: TOOL6003.</summary>
    Additive,
}
