using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Summaries;

/// <summary>A delegate that lies in a field, property or event, as it is called: which code that is, the heap knows once all code is there.</summary>
/// <param name="Field">The field, property or event.</param>
/// <param name="Delegate">It as an input of the method that calls it; a caller may know what it is.</param>
/// <param name="Ordinal">Which of its parameters.</param>
/// <param name="Value">What that is given.</param>
internal sealed record KeptDelegate(ISymbol Field, Input Delegate, int Ordinal, Value Value)
{
    /// <summary>The field, property or event that a delegate lies in; null where it lies in none: it was given.</summary>
    public static ISymbol? FieldOf(Input callee) => callee.Path.LastOrDefault(static member => member.Symbol is not null)?.Symbol ?? callee.Field;
}
