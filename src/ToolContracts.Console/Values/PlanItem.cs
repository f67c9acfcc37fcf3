namespace ToolContracts.Console.Values;

/// <summary>One line of a plan.</summary>
/// <param name="Label">What it is about, as words.</param>
/// <param name="Before">How it is now; null where the line is a fact, not a change.</param>
/// <param name="After">How it would be, or the fact.</param>
/// <param name="Delta">The difference of two numbers, with its sign; null where there is none.</param>
internal sealed record PlanItem(string Label, string? Before, string After, string? Delta)
{
    /// <summary>Whether something changes.</summary>
    public bool IsChange => Before is not null && Before != After;
}
