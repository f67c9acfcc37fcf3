namespace ToolContracts.Ledger;

/// <summary>A budget with what was spent of it.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Uses">What was spent, one for each subject that has spent anything, as of now.</param>
public sealed record BudgetReport(Budget Budget, IReadOnlyList<BudgetUse> Uses);
