using ToolContracts.Ledger;

namespace ToolContracts.Dispatch;

/// <summary>What a caller is told where the ledger does not let a call run.</summary>
internal static class ClaimAnswers
{
    // A call in flight ends by its own deadline; asking more often than once a second tells nothing new.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    /// <summary>What a caller is told.</summary>
    /// <param name="call">The call.</param>
    /// <param name="answer">What the ledger says; not a claim that was granted.</param>
    /// <param name="now">The time, from which a wait counts.</param>
    /// <returns>The refusal.</returns>
    public static Refusal ToRefusal(GuardedCall call, ClaimResult answer, DateTimeOffset now) => answer switch
    {
        ClaimResult.Replayed { Outcome: AttemptOutcome.Completed completed } replayed =>
            Replay(call, completed, replayed),
        ClaimResult.Replayed { Outcome: AttemptOutcome.FailedFinal failed } replayed =>
            new(new ToolOutcome.Failed(call.CallId, failed.Code, MayRetry: false), $"replayed {replayed.CallId}"),
        ClaimResult.Replayed { Outcome: AttemptOutcome.Compensated } replayed =>
            new(new ToolOutcome.Failed(call.CallId, AttemptOutcome.Compensated.Code, MayRetry: false), $"{replayed.CallId} was undone"),
        ClaimResult.Conflict { Reason: ConflictReason.ExpiredKey } expired =>
            new(new ToolOutcome.Conflict(call.CallId, "expired-key"), $"key was spent by {expired.CallId}, and is past its retention"),
        ClaimResult.Conflict conflict =>
            new(new ToolOutcome.Conflict(call.CallId), $"key is held by {conflict.CallId}: {conflict.Reason}"),
        ClaimResult.InProgress running =>
            new(new ToolOutcome.InProgress(call.CallId, AskAgain), $"{running.CallId} is running"),
        ClaimResult.Unknown unknown =>
            new(new ToolOutcome.Unknown(call.CallId), $"nobody knows how {unknown.CallId} ended"),
        ClaimResult.Disabled disabled =>
            new(new ToolOutcome.Disabled(call.CallId), $"kill-switch {disabled.Switch.Id} ({disabled.Switch.Scope})"),
        ClaimResult.OverBudget over => OverBudget(call, over.Shortage, now),
        _ => new(new ToolOutcome.Unavailable(call.CallId), $"the ledger answered {answer.GetType().Name}"),
    };

    private static Refusal Replay(GuardedCall call, AttemptOutcome.Completed completed, ClaimResult.Replayed replayed)
    {
        var (outcome, reason) = call.Results.Replay(call, completed, replayed);
        return new Refusal(outcome, $"replayed {replayed.CallId}" + (reason is null ? "" : ", " + reason));
    }

    /// <summary>What a caller is told whose call cannot be paid.</summary>
    public static Refusal OverBudget(GuardedCall call, BudgetShortage shortage, DateTimeOffset now)
    {
        // The period may have begun since: then the next try may succeed at once.
        TimeSpan? wait = shortage.RetryAt is { } at ? (at > now ? at - now : TimeSpan.Zero) : null;
        return new Refusal(
            new ToolOutcome.Limited(call.CallId, "budget-" + shortage.Unit, wait),
            shortage.Budget is { } budget
                ? $"budget {budget.Id} ({budget.Unit}, {budget.Scope}) does not reach"
                : $"no budget of {shortage.Unit} covers the call: set one for the tenant");
    }
}
