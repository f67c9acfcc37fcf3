using System.Globalization;
using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Where an analysis ended before all code was seen.</summary>
/// <param name="Method">The method that it ended at; null: the budget of operations was used up.</param>
/// <param name="Why">Why there, in words that follow the method's name.</param>
internal sealed record AnalysisLimit(IMethodSymbol? Method, string Why)
{
    /// <summary>The budget of operations was used up.</summary>
    public static AnalysisLimit Budget { get; } = new(null, "");

    /// <summary>A method has more implementations than are followed.</summary>
    public static AnalysisLimit TooMany(IMethodSymbol method) => new(method, $"has more than {Implementations.Most} implementations");

    /// <summary>A method whose effects depend on its arguments is called in more ways than are told apart.</summary>
    public static AnalysisLimit Calls(IMethodSymbol method) => new(method, $"is called in more than {EffectWalk.MostCalls} ways");

    /// <summary>A value that decides what a call does comes from farther than values are followed.</summary>
    public static AnalysisLimit Values(IMethodSymbol method) => new(method, "takes a value from farther than values are followed");

    /// <summary>As a message says it.</summary>
    public override string ToString() => Method is null
        ? $"ended at its budget of {EffectWalk.Budget.ToString("N0", CultureInfo.InvariantCulture)} operations"
        : $"ended at '{Method.ContainingType.Name}.{Method.Name}', which {Why}";
}
