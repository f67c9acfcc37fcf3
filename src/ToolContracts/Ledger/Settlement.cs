using ToolContracts.Evidence;

namespace ToolContracts.Ledger;

/// <summary>The end of an attempt. Stored with its evidence in one transaction.</summary>
/// <param name="CallId">Identity of the call.</param>
/// <param name="FencingToken">Number of the attempt, from <see cref="ClaimResult.Claimed"/>.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Evidence">The outcome, appended to the log in the same transaction.</param>
public sealed record Settlement(string CallId, long FencingToken, AttemptOutcome Outcome, EvidenceRecord Evidence);
