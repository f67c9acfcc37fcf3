using ToolContracts.Contracts;
using ToolContracts.Ledger;
using ToolContracts.Results;

namespace ToolContracts.Dispatch;

/// <summary>What a caller is told, and what the ledger keeps, of a run that has ended.</summary>
internal static class EndingAnswers
{
    // What holds a secret is not kept; what stands in its place is shown to nobody.
    private static readonly AttemptOutcome.Completed Hidden = new("null"u8.ToArray())
    {
        Classified = ClassifiedSpans.Write([ClassifiedSpan.Whole(length: 4, DataClass.Secret)]),
    };

    /// <summary>Of a call that claims nothing.</summary>
    public static (ToolOutcome Outcome, string? Reason) OfRead(GuardedCall call, Ending ending) => ending switch
    {
        Ending.Returned returned => call.Results.Deliver(call, returned.Result, returned.Classified),
        Ending.Leaked leaked => (ResultDelivery.Hide(call), ResultDelivery.Reason(leaked.Canary)),
        Ending.Withheld { Code: "result-bytes" } withheld => (new ToolOutcome.Limited(call.CallId, withheld.Code, RetryAfter: null), withheld.Reason),
        Ending.Withheld withheld => (new ToolOutcome.Failed(call.CallId, withheld.Code, MayRetry: false), withheld.Reason),
        Ending.CallerLacks lacks => (new ToolOutcome.Denied(call.CallId), $"the caller has no '{lacks.Part}'"),
        Ending.NotStarted notStarted => (new ToolOutcome.Failed(call.CallId, notStarted.Code, MayRetry: true), "the tool said so"),
        Ending.Final final => (new ToolOutcome.Failed(call.CallId, final.Code, MayRetry: false), "the tool said so"),
        Ending.Cancelled { By: CancelledBy.Deadline } => (new ToolOutcome.TimedOut(call.CallId), "deadline"),
        Ending.Cancelled { By: CancelledBy.KillSwitch } => (new ToolOutcome.Disabled(call.CallId), "a kill switch ended it"),
        Ending.Cancelled => (new ToolOutcome.Failed(call.CallId, "cancelled", MayRetry: true), "the caller went away"),
        Ending.Threw threw => (new ToolOutcome.Failed(call.CallId, "tool-error", MayRetry: true), "exception " + threw.ExceptionType),
        _ => throw new InvalidOperationException($"No answer to {ending.GetType()}."),
    };

    /// <summary>Of a call that holds a claim: an effect of which nobody knows is Unknown, and its key is not free.</summary>
    public static (ToolOutcome Outcome, AttemptOutcome Attempt, string? Reason) OfClaimed(GuardedCall call, Ending ending)
    {
        var (outcome, reason) = OfRead(call, ending);
        return ending switch
        {
            Ending.Returned returned => (outcome, new AttemptOutcome.Completed(returned.Result) { Classified = returned.Classified }, reason),
            Ending.Leaked when call.Contract.SideEffect != SideEffect.None => (outcome, Hidden, reason),
            Ending.Final final => (outcome, new AttemptOutcome.FailedFinal(final.Code), reason),
            Ending.NotStarted notStarted => (outcome, new AttemptOutcome.NotStarted(notStarted.Code), reason),
            Ending.CallerLacks or Ending.Cancelled { HasBegun: false } => (outcome, new AttemptOutcome.NotStarted(outcome.Code), reason),
            _ when call.Contract.SideEffect == SideEffect.None => (outcome, new AttemptOutcome.NotStarted(outcome.Code) { HasRun = true }, reason),
            _ => (new ToolOutcome.Unknown(call.CallId), new AttemptOutcome.Unknown(outcome.Code), reason),
        };
    }
}
