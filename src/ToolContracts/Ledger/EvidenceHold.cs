namespace ToolContracts.Ledger;

/// <summary>What is kept is held for an investigation: past its time or not, it is neither erased nor forgotten.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Tenant">The tenant; null for all.</param>
/// <param name="By">Who holds it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">Since when.</param>
public sealed record EvidenceHold(long Id, string? Tenant, string By, string Reason, DateTimeOffset At);
