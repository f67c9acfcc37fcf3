namespace ToolContracts.Ledger;

/// <summary>An attempt whose outcome is not in the log: it runs, or nobody knows how it ended.</summary>
/// <param name="FencingToken">Number of the attempt.</param>
/// <param name="CallId">Identity of the call.</param>
/// <param name="Tenant">Tenant of the caller.</param>
/// <param name="Actor">The identity that acted.</param>
/// <param name="Tool">Full name of the tool.</param>
/// <param name="Key">The business key; null where the contract has none.</param>
/// <param name="ClaimedAt">When it was claimed.</param>
/// <param name="IsUnknown">Whether nobody knows how it ended; false where it runs.</param>
/// <param name="Reason">Stable code why it is unknown; null where it runs.</param>
/// <param name="Task">The task that the call belongs to; null where there is none.</param>
public sealed record OpenAttempt(
    long FencingToken,
    string CallId,
    string Tenant,
    string Actor,
    string Tool,
    string? Key,
    DateTimeOffset ClaimedAt,
    bool IsUnknown,
    string? Reason,
    string? Task = null);
