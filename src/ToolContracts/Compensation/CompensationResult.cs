namespace ToolContracts.Compensation;

/// <summary>What became of the wish to undo a call: one of a closed set.</summary>
public abstract record CompensationResult
{
    private CompensationResult()
    {
    }

    /// <summary>The call is undone, now or since before.</summary>
    /// <param name="ByCall">Identity of the call that undid it; null where a person said that it was undone.</param>
    public sealed record Compensated(string? ByCall) : CompensationResult;

    /// <summary>The compensating call did not complete, so the call stands as it was. Once it can, the same wish may be made again.</summary>
    /// <param name="Outcome">What became of the compensating call, for instance an approval that it waits for.</param>
    public sealed record NotDone(ToolOutcome Outcome) : CompensationResult;

    /// <summary>There is nothing to run. Nothing was changed.</summary>
    /// <param name="Reason">
    /// Stable code: <c>not-found</c> (of this tenant, or not kept any more), <c>not-completed</c> (it runs, failed, or nobody knows how it ended),
    /// <c>no-compensation</c> (its contract names none, or did not when it ran), <c>arguments-changed</c> (what was kept is not what was bound
    /// then, or the toolset binds it otherwise now), <c>arguments-invalid</c>, <c>resource-unknown</c> (it is made of what is not kept of the caller).
    /// </param>
    public sealed record NotPossible(string Reason) : CompensationResult;
}
