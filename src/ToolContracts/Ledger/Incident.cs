namespace ToolContracts.Ledger;

/// <summary>What was done at an incident.</summary>
/// <param name="Switch">The switch that is on.</param>
/// <param name="Revoked">The grants that were taken back.</param>
/// <param name="Hold">What is held; null where nothing is.</param>
public sealed record Incident(KillSwitch Switch, IReadOnlyList<long> Revoked, EvidenceHold? Hold);
