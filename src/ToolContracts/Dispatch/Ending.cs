namespace ToolContracts.Dispatch;

/// <summary>How a run of a tool's method ended: one of a closed set.</summary>
internal abstract record Ending
{
    private Ending()
    {
    }

    /// <summary>It returned, and its result keeps the output schema.</summary>
    public sealed record Returned(ReadOnlyMemory<byte> Result) : Ending
    {
        /// <summary>Where in it classified data stands, as it is kept.</summary>
        public required ReadOnlyMemory<byte> Classified { get; init; }
    }

    /// <summary>It returned what holds a secret of the host; the result is not kept.</summary>
    /// <param name="Canary">Name of the secret.</param>
    public sealed record Leaked(string Canary) : Ending;

    /// <summary>It returned what its contract does not allow to be shown.</summary>
    public sealed record Withheld(string Code, string Reason) : Ending;

    /// <summary>It said that its effect did not start.</summary>
    public sealed record NotStarted(string Code) : Ending;

    /// <summary>The caller lacks what a parameter is filled from, so it was not called. Of its own: a tool's code may be any, "denied" too.</summary>
    public sealed record CallerLacks(string Part) : Ending;

    /// <summary>It said that it failed for good and left no effect.</summary>
    public sealed record Final(string Code) : Ending;

    /// <summary>It was told to end: by its deadline, its caller or a kill switch.</summary>
    /// <param name="By">Who told it.</param>
    /// <param name="HasBegun">Whether the method had been called; it may then still run.</param>
    public sealed record Cancelled(CancelledBy By, bool HasBegun) : Ending;

    /// <summary>It threw.</summary>
    public sealed record Threw(string ExceptionType) : Ending;
}
