namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>What of a method's code reaches other code.</summary>
/// <param name="Points">The points, in the order of the source.</param>
/// <param name="Operations">How many operations were looked at to find them.</param>
internal sealed record MethodCode(ImmutableArray<CallPoint> Points, int Operations)
{
    public static readonly MethodCode None = new([], 0);
}
