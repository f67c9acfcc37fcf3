namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>What a point of code does itself, without the methods that it runs.</summary>
/// <param name="Effects">Effects and hosts that are reached.</param>
/// <param name="IsSettled">Model rows say what the member does, so its code is not looked at.</param>
/// <param name="Paths">The temporary files and directories that it works on; none where it works on anything else.</param>
/// <param name="IsDeletion">It deletes what it works on.</param>
internal readonly record struct PointFindings(
    ImmutableArray<Effect> Effects, bool IsSettled, WorkedPaths Paths, bool IsDeletion)
{
    /// <summary>What it does may depend on what the method around it is given.</summary>
    public bool MayDiffer { get; init; }

    /// <summary>A value that decides what it does was not followed to its end.</summary>
    public bool IsCut { get; init; }

    public static readonly PointFindings None = new([], false, WorkedPaths.None, false);
}
