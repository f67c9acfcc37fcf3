namespace ToolContracts.Ledger;

/// <summary>What a kill switch covers.</summary>
public enum KillScope
{
    /// <summary>Every call.</summary>
    All = 0,

    /// <summary>The tools of a toolset.</summary>
    Toolset = 1,

    /// <summary>One tool, by its full name.</summary>
    Tool = 2,

    /// <summary>The callers of a tenant.</summary>
    Tenant = 3,

    /// <summary>An actor.</summary>
    Actor = 4,

    /// <summary>A task.</summary>
    Task = 5,
}
