using ToolContracts.Ledger;

namespace ToolContracts.Dispatch;

/// <summary>What a caller is told where the ledger does not let a call run.</summary>
internal static class ClaimAnswers
{
    // A call in flight ends by its own deadline; asking more often than once a second tells nothing new.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    public static Refusal ToRefusal(GuardedCall call, ClaimResult answer) => answer switch
    {
        ClaimResult.Replayed { Outcome: AttemptOutcome.Completed completed } replayed =>
            new(new ToolOutcome.Completed(call.CallId, completed.Result, Replayed: true), $"replayed {replayed.CallId}"),
        ClaimResult.Replayed { Outcome: AttemptOutcome.FailedFinal failed } replayed =>
            new(new ToolOutcome.Failed(call.CallId, failed.Code, MayRetry: false), $"replayed {replayed.CallId}"),
        ClaimResult.Conflict conflict =>
            new(new ToolOutcome.Conflict(call.CallId), $"key is held by {conflict.CallId}: {conflict.Reason}"),
        ClaimResult.InProgress running =>
            new(new ToolOutcome.InProgress(call.CallId, AskAgain), $"{running.CallId} is running"),
        ClaimResult.Unknown unknown =>
            new(new ToolOutcome.Unknown(call.CallId), $"nobody knows how {unknown.CallId} ended"),
        ClaimResult.Disabled disabled =>
            new(new ToolOutcome.Disabled(call.CallId), $"kill-switch {disabled.Switch.Id} ({disabled.Switch.Scope})"),
        _ => new(new ToolOutcome.Unavailable(call.CallId), $"the ledger answered {answer.GetType().Name}"),
    };
}
