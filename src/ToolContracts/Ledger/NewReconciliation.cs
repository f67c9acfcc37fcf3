namespace ToolContracts.Ledger;

/// <summary>What somebody found out of an attempt whose end was unknown, or that an attempt was undone.</summary>
/// <param name="FencingToken">Number of the attempt.</param>
/// <param name="CallId">Identity of its call.</param>
/// <param name="Outcome">
/// How it ended. <see cref="AttemptOutcome.NotStarted"/>: it never happened, and its key is free again. <see cref="AttemptOutcome.Compensated"/>
/// may follow <see cref="AttemptOutcome.Completed"/> too. Never <see cref="AttemptOutcome.Unknown"/>.
/// </param>
/// <param name="By">Who found out; not empty.</param>
/// <param name="Reason">How it is known; not empty. It goes into the evidence as it is.</param>
public sealed record NewReconciliation(long FencingToken, string CallId, AttemptOutcome Outcome, string By, string Reason);
