namespace ToolContracts.Contracts;

/// <summary>How a contract treats a repeated call.</summary>
public enum IdempotencyStance
{
    /// <summary>A tool without side effect that says nothing.</summary>
    Unstated = 0,

    /// <summary>Safe to repeat by nature.</summary>
    Natural = 1,

    /// <summary>Calls of one business key run once.</summary>
    Keyed = 2,

    /// <summary>At most one attempt a call, never retried by the host.</summary>
    None = 3,
}
