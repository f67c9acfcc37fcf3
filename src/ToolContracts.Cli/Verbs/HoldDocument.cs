using ToolContracts.Ledger;

namespace ToolContracts.Cli.Verbs;

/// <summary>A hold.</summary>
internal sealed record HoldDocument(long Id, string? Tenant, string By, string Reason, DateTimeOffset At)
{
    internal static HoldDocument Of(EvidenceHold hold) => new(hold.Id, hold.Tenant, hold.By, hold.Reason, hold.At);
}
