using ToolContracts.Ledger;

namespace ToolContracts.Testing.Histories;

/// <summary>One operation on a key, with what it answered, and between which instants it took place.</summary>
/// <param name="Kind">The operation.</param>
/// <param name="Arguments">Which arguments a claim or a look had; 0 for the others.</param>
/// <param name="Token">The attempt that a settlement or reconciliation was of; 0 for the others.</param>
/// <param name="Outcome">How it said that the attempt ended; null for a claim or a look.</param>
/// <param name="Answer">The answer, as <see cref="LedgerModel"/> names it.</param>
/// <param name="Begun">When it began, as a timestamp.</param>
/// <param name="Ended">When it had ended, as a timestamp.</param>
internal sealed record LedgerStep(LedgerOperation Kind, byte Arguments, long Token, AttemptOutcome? Outcome, LedgerAnswer Answer, long Begun, long Ended);

/// <summary>An operation on a key.</summary>
internal enum LedgerOperation
{
    Claim,
    Find,
    Settle,
    Reconcile,
}

/// <summary>What an operation answered.</summary>
/// <param name="Code">Name of the answer.</param>
/// <param name="Token">The fencing token of a claim that was granted; 0 elsewhere.</param>
/// <param name="Value">The result or code that was replayed; null elsewhere.</param>
internal readonly record struct LedgerAnswer(string Code, long Token = 0, string? Value = null);
