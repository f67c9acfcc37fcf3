using System.Text;
using ToolContracts.Ledger;

namespace ToolContracts.Testing.Histories;

/// <summary>What one key is, and what each operation on it must answer: the ledger's promise, written down a second time and as simply as can be.</summary>
/// <param name="State">Where the key stands.</param>
/// <param name="Token">The attempt that holds it, or the last one that did.</param>
/// <param name="Arguments">The arguments of that attempt.</param>
/// <param name="Value">What is replayed.</param>
internal readonly record struct LedgerModel(LedgerModel.Key State, long Token, byte Arguments, string? Value)
{
    /// <summary>Where a key stands.</summary>
    internal enum Key
    {
        Free,
        InFlight,
        Unknown,
        Completed,
        Failed,
        Compensated,
    }

    /// <summary>Does a step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The key after it; null where a key that stands so must have answered otherwise.</returns>
    public LedgerModel? After(LedgerStep step)
    {
        switch (step.Kind)
        {
            case LedgerOperation.Claim when State == Key.Free:
                return step.Answer.Code == "Claimed" && step.Answer.Token > Token
                    ? new LedgerModel(Key.InFlight, step.Answer.Token, step.Arguments, null)
                    : null;
            case LedgerOperation.Find when State == Key.Free:
                return step.Answer.Code == "Nothing" ? this : null;
            case LedgerOperation.Claim or LedgerOperation.Find:
                return step.Answer == Held(step.Arguments) ? this : null;
            case LedgerOperation.Settle:
                var isHeld = State == Key.InFlight && Token == step.Token;
                return step.Answer.Code != (isHeld ? "Settled" : "Stale") ? null : isHeld ? Ended(step.Outcome!) : this;
            default:
                return Reconciled(step);
        }
    }

    /// <summary>The answer of the real ledger as the model names it.</summary>
    public static LedgerAnswer Name(ClaimResult? result) => result switch
    {
        null => new LedgerAnswer("Nothing"),
        ClaimResult.Claimed claimed => new LedgerAnswer("Claimed", claimed.FencingToken),
        ClaimResult.Replayed replayed => new LedgerAnswer("Replayed", Value: ValueOf(replayed.Outcome)),
        _ => new LedgerAnswer(result.GetType().Name),
    };

    private LedgerAnswer Held(byte arguments) =>
        arguments != Arguments ? new LedgerAnswer("Conflict")
        : State switch
        {
            Key.InFlight => new LedgerAnswer("InProgress"),
            Key.Unknown => new LedgerAnswer("Unknown"),
            _ => new LedgerAnswer("Replayed", Value: Value),
        };

    private LedgerModel? Reconciled(LedgerStep step)
    {
        if (Token == step.Token && State == Key.InFlight)
        {
            return step.Answer.Code == "Running" ? this : null;
        }

        var mayBe = Token == step.Token && (State == Key.Unknown || (State == Key.Completed && step.Outcome is AttemptOutcome.Compensated));
        return step.Answer.Code != (mayBe ? "Reconciled" : "NotOpen") ? null : mayBe ? Ended(step.Outcome!) : this;
    }

    private LedgerModel Ended(AttemptOutcome outcome) => outcome switch
    {
        AttemptOutcome.Completed => this with { State = Key.Completed, Value = ValueOf(outcome) },
        AttemptOutcome.FailedFinal => this with { State = Key.Failed, Value = ValueOf(outcome) },
        AttemptOutcome.Compensated => this with { State = Key.Compensated, Value = ValueOf(outcome) },
        AttemptOutcome.Unknown => this with { State = Key.Unknown },
        _ => this with { State = Key.Free, Value = null },
    };

    private static string ValueOf(AttemptOutcome outcome) => outcome switch
    {
        AttemptOutcome.Completed completed => Encoding.UTF8.GetString(completed.Result.Span),
        AttemptOutcome.FailedFinal failed => failed.Code,
        AttemptOutcome.Compensated compensated => "compensated by " + compensated.ByCall,
        _ => throw new InvalidOperationException($"{outcome.GetType()} is not replayed."),
    };
}
