namespace ToolContracts.Ledger;

/// <summary>Why a call cannot be paid.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Budget">The budget that does not reach; null where none covers the call: without a budget nothing is spent.</param>
/// <param name="Left">What is left of it: less than the call costs, and below zero where its limit was lowered.</param>
/// <param name="RetryAt">When its next period begins; null where waiting does not help.</param>
public sealed record BudgetShortage(string Unit, Budget? Budget, decimal Left, DateTimeOffset? RetryAt);
