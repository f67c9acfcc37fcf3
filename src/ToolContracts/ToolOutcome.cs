using ToolContracts.CompilerServices;

namespace ToolContracts;

/// <summary>What became of a call: one of a closed set. <see cref="Code"/> is safe to show to a model; reasons go to the operator's log and the evidence.</summary>
public abstract record ToolOutcome
{
    private ToolOutcome(string callId, string code)
    {
        CallId = callId;
        Code = code;
    }

    /// <summary>Identity of the call, under which logs and evidence have the reason.</summary>
    public string CallId { get; }

    /// <summary>Stable code, for instance <c>completed</c>, <c>denied</c>, <c>timed-out</c>.</summary>
    public string Code { get; }

    /// <summary>The tool ran, or had run under the same key.</summary>
    /// <param name="CallId">Identity of the call.</param>
    /// <param name="Result">The result as UTF-8 JSON.</param>
    /// <param name="Replayed">Whether it is the recorded result of an earlier call.</param>
    public sealed record Completed(string CallId, ReadOnlyMemory<byte> Result, bool Replayed) : ToolOutcome(CallId, "completed")
    {
        /// <summary>Where the result comes from.</summary>
        public required ResultProvenance Provenance { get; init; }
    }

    /// <summary>
    /// The tool ran and had its effect, now or under the same key before, and its result is not shown: this caller is not cleared for it, or it
    /// holds a secret of the host. A repetition runs nothing. A tool without side effect ends as <see cref="Failed"/> with the same code.
    /// </summary>
    /// <param name="CallId">Identity of the call.</param>
    /// <param name="Replayed">Whether it is about the recorded result of an earlier call.</param>
    public sealed record Withheld(string CallId, bool Replayed) : ToolOutcome(CallId, "result-withheld")
    {
        /// <summary>Where the result comes from.</summary>
        public required ResultProvenance Provenance { get; init; }
    }

    /// <summary>The arguments break the schema. Nothing ran.</summary>
    /// <param name="CallId">Identity of the call.</param>
    /// <param name="Faults">Every fault, with its path.</param>
    public sealed record Invalid(string CallId, IReadOnlyList<ArgumentFault> Faults) : ToolOutcome(CallId, "invalid-arguments");

    /// <summary>The caller may not, or there is no such tool. Nothing ran.</summary>
    /// <param name="CallId">Identity of the call.</param>
    public sealed record Denied(string CallId) : ToolOutcome(CallId, "denied");

    /// <summary>Somebody has to approve the call first. Nothing ran. The same call, dispatched again after the approval, runs once.</summary>
    /// <param name="CallId">Identity of the call.</param>
    /// <param name="ProposalId">What waits, for whoever decides; the same at each repetition of the call.</param>
    /// <param name="ExpiresAt">From when on it can neither be decided nor used.</param>
    public sealed record ApprovalRequired(string CallId, string ProposalId, DateTimeOffset ExpiresAt) : ToolOutcome(CallId, "approval-required");

    /// <summary>The business key is spent. Nothing ran.</summary>
    /// <param name="CallId">Identity of the call.</param>
    /// <param name="Reason"><c>conflict</c>: on other arguments. <c>expired-key</c>: on a call of an irreversible tool whose result is not kept any more.</param>
    public sealed record Conflict(string CallId, string Reason = "conflict") : ToolOutcome(CallId, Reason);

    /// <summary>A call of the same key is running. Nothing ran a second time.</summary>
    /// <param name="CallId">Identity of the call.</param>
    /// <param name="RetryAfter">When to ask again.</param>
    public sealed record InProgress(string CallId, TimeSpan RetryAfter) : ToolOutcome(CallId, "in-progress");

    /// <summary>The effect may have happened. It is not run again until a person or code has found out.</summary>
    /// <param name="CallId">Identity of the call.</param>
    public sealed record Unknown(string CallId) : ToolOutcome(CallId, "outcome-unknown");

    /// <summary>A limit is reached. Nothing ran, or the result of a tool without effect was too large.</summary>
    /// <param name="CallId">Identity of the call.</param>
    /// <param name="Limit">The limit, for instance <c>argument-bytes</c>.</param>
    /// <param name="RetryAfter">When to come back; null where waiting does not help.</param>
    public sealed record Limited(string CallId, string Limit, TimeSpan? RetryAfter) : ToolOutcome(CallId, "limited");

    /// <summary>A tool without side effect did not end by its deadline.</summary>
    /// <param name="CallId">Identity of the call.</param>
    public sealed record TimedOut(string CallId) : ToolOutcome(CallId, "timed-out");

    /// <summary>The tool failed and left no effect.</summary>
    /// <param name="CallId">Identity of the call.</param>
    /// <param name="Reason">The tool's own stable code, or <c>tool-error</c>.</param>
    /// <param name="MayRetry">Whether the effect did not start, so that the same call may be tried again.</param>
    public sealed record Failed(string CallId, string Reason, bool MayRetry) : ToolOutcome(CallId, Reason);

    /// <summary>A kill switch is on. Nothing ran.</summary>
    /// <param name="CallId">Identity of the call.</param>
    public sealed record Disabled(string CallId) : ToolOutcome(CallId, "disabled");

    /// <summary>The store or a key is out of reach, so nothing could be promised. Nothing ran.</summary>
    /// <param name="CallId">Identity of the call.</param>
    public sealed record Unavailable(string CallId) : ToolOutcome(CallId, "unavailable");
}
