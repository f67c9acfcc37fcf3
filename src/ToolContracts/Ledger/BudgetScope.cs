namespace ToolContracts.Ledger;

/// <summary>Whose spending a budget counts. The numbers are stored.</summary>
public enum BudgetScope
{
    /// <summary>All calls of the tenant, together.</summary>
    Tenant = 0,

    /// <summary>The calls of one task.</summary>
    Task = 1,

    /// <summary>The calls of one actor.</summary>
    Actor = 2,

    /// <summary>The calls of one tool, by its full name.</summary>
    Tool = 3,
}
