namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A member after which a value no longer carries some labels.</summary>
/// <param name="Cleared">The labels that end here.</param>
/// <param name="At"><c>Return</c>: of what the member returns; an argument or the receiver: of that value from here on.</param>
/// <param name="Returns">For an argument: only where the member returned this; null: in any case.</param>
internal sealed record BarrierModel(Labels Cleared, Endpoint At, bool? Returns)
{
    /// <summary>Only where this holds; null: always. A value that is the result of a static method counts as that method, such as <c>Path.GetFullPath</c>.</summary>
    public ModelCondition? When { get; init; }
}
