namespace ToolContracts.Ledger;

/// <summary>What must happen once: a business key of a tool within a tenant.</summary>
/// <param name="Tenant">Tenant of the caller.</param>
/// <param name="Tool">Full name of the tool.</param>
/// <param name="Key">The business key as the contract's template composed it: length-prefixed, so that two tuples never share a text.</param>
public sealed record OperationKey(string Tenant, string Tool, string Key);
