namespace ToolContracts.Ledger;

/// <summary>A call as budgets see it: who spends what, for which task, through which tool.</summary>
/// <param name="Tenant">Tenant of the caller.</param>
/// <param name="Actor">The identity that acts.</param>
/// <param name="Task">The task; null where there is none.</param>
/// <param name="Tool">Full name of the tool.</param>
/// <param name="Charges">What the call costs: one for each unit.</param>
public sealed record BudgetRequest(string Tenant, string Actor, string? Task, string Tool, IReadOnlyList<BudgetCharge> Charges);
