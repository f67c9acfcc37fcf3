namespace ToolContracts.Telemetry;

/// <summary>Names of outcomes for spans and counters: a closed set, whatever codes tools make up.</summary>
internal static class OutcomeNames
{
    /// <summary>The name of an outcome.</summary>
    public static string Of(ToolOutcome outcome) => outcome switch
    {
        ToolOutcome.Completed => "completed",
        ToolOutcome.Invalid => "invalid-arguments",
        ToolOutcome.Denied => "denied",
        ToolOutcome.ApprovalRequired => "approval-required",
        ToolOutcome.Conflict => "conflict",
        ToolOutcome.InProgress => "in-progress",
        ToolOutcome.Unknown => "outcome-unknown",
        ToolOutcome.Limited => "limited",
        ToolOutcome.TimedOut => "timed-out",
        ToolOutcome.Failed => "failed",
        ToolOutcome.Disabled => "disabled",
        ToolOutcome.Unavailable => "unavailable",
        _ => throw new InvalidOperationException($"No name of {outcome.GetType()}."),
    };

    /// <summary>Whether a call that ended so did not do what it was called for, nor is still on its way.</summary>
    public static bool IsError(ToolOutcome outcome) => outcome is not (ToolOutcome.Completed or ToolOutcome.ApprovalRequired or ToolOutcome.InProgress);
}
