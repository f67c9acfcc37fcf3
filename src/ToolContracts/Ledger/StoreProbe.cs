namespace ToolContracts.Ledger;

/// <summary>What a store says of itself after it has made a write durable.</summary>
/// <param name="FreeBytes">Bytes that the host's account may still write on the store's volume; null where the store does not know.</param>
public sealed record StoreProbe(long? FreeBytes);
