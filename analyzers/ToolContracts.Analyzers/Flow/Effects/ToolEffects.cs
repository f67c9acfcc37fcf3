namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>What a tool's code does.</summary>
/// <param name="All">Effects and hosts that are reached, in the order in which the code comes to them.</param>
/// <param name="Limit">Where the analysis ended before all code was seen; null: it did not.</param>
internal sealed record ToolEffects(ImmutableArray<Effect> All, AnalysisLimit? Limit)
{
    /// <summary>Those that change something.</summary>
    public IEnumerable<Effect> Changes => All.Where(static effect => effect.IsEffect);
}
