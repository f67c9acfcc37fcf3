namespace ToolContracts.Reconciliation;

/// <summary>The result of a tool that returns none.</summary>
public readonly record struct NoResult;
