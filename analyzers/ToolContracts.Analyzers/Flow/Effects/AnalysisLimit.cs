using System.Globalization;
using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Where an analysis ended before all code was seen.</summary>
/// <param name="TooMany">The method that has too many implementations to follow; null: the budget of operations was used up.</param>
internal sealed record AnalysisLimit(IMethodSymbol? TooMany)
{
    /// <summary>As a message says it.</summary>
    public override string ToString() => TooMany is null
        ? $"ended at its budget of {EffectWalk.Budget.ToString("N0", CultureInfo.InvariantCulture)} operations"
        : $"ended at '{TooMany.ContainingType.Name}.{TooMany.Name}', which has more than {Implementations.Most} implementations";
}
