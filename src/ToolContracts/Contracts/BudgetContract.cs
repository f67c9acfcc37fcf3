namespace ToolContracts.Contracts;

/// <summary>What one call costs in a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Amount">Template or constant of the amount.</param>
public sealed record BudgetContract(string Unit, string Amount);
