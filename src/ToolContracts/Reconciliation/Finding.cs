namespace ToolContracts.Reconciliation;

/// <summary>What code found out of a call whose end was unknown: one of a closed set. Every doubt is <see cref="StillUnknown"/>.</summary>
/// <typeparam name="TResult">Type of the tool's result; <see cref="NoResult"/> where it has none.</typeparam>
public abstract record Finding<TResult>
{
    private Finding()
    {
    }

    /// <summary>It had its effect. A repeated call is answered with this result.</summary>
    /// <param name="Result">The result, held to the tool's output schema as if the tool had returned it.</param>
    public sealed record Completed(TResult Result) : Finding<TResult>;

    /// <summary>It never happened, and never will: its key is free again. To say so of an effect that is still on its way makes it happen twice.</summary>
    public sealed record NotStarted : Finding<TResult>;

    /// <summary>It failed for good and left no effect. A repeated call is told so.</summary>
    /// <param name="Code">Stable code; a model may see it.</param>
    public sealed record Failed(string Code) : Finding<TResult>;

    /// <summary>It had its effect, and that was undone. A repeated call is told so.</summary>
    public sealed record Compensated : Finding<TResult>;

    /// <summary>It cannot be told yet. The call stays unknown, and is asked about again.</summary>
    public sealed record StillUnknown : Finding<TResult>;
}
