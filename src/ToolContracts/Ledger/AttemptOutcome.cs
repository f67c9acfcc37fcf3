namespace ToolContracts.Ledger;

/// <summary>How an attempt ended: one of a closed set.</summary>
public abstract record AttemptOutcome
{
    private AttemptOutcome()
    {
    }

    /// <summary>It ran and has a result, which is kept and replayed byte for byte.</summary>
    /// <param name="Result">The result as UTF-8 JSON.</param>
    public sealed record Completed(ReadOnlyMemory<byte> Result) : AttemptOutcome
    {
        /// <summary>
        /// Where in the result classified data stands, as its writer marked it, to be kept with it: a replay is redacted by it for its caller. Empty
        /// where nothing is above Internal.
        /// </summary>
        public ReadOnlyMemory<byte> Classified { get; init; }
    }

    /// <summary>It failed for good and left no effect; the failure is kept and replayed.</summary>
    /// <param name="Code">Stable code of the failure.</param>
    public sealed record FailedFinal(string Code) : AttemptOutcome;

    /// <summary>Its effect did not start: the key is free again.</summary>
    /// <param name="Code">Stable code of the failure.</param>
    public sealed record NotStarted(string Code) : AttemptOutcome
    {
        /// <summary>
        /// Whether the method ran and merely left no effect, as a tool without side effect that failed. The key is free, but the approval stays
        /// spent: it was for one run.
        /// </summary>
        public bool HasRun { get; init; }
    }

    /// <summary>Its effect may have happened: the key is held until a person or code has found out.</summary>
    /// <param name="Reason">Stable code of the reason, for instance <c>timed-out</c>.</param>
    public sealed record Unknown(string Reason) : AttemptOutcome;

    /// <summary>It had its effect, and a new act undid it: a repeated call is told so, and nothing runs.</summary>
    /// <param name="ByCall">Identity of the call that undid it; null where a person says that it was undone.</param>
    public sealed record Compensated(string? ByCall) : AttemptOutcome
    {
        /// <summary>The stable code that a repeated call is told.</summary>
        public const string Code = "compensated";
    }
}
