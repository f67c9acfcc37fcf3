using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Heap;

/// <summary>What the heap is asked for.</summary>
/// <param name="Symbol">A field or property; of a parameter its method; of what a delegate returns the method that calls it, null for an initializer.</param>
/// <param name="Ordinal">Of a parameter its index; -1 for all else.</param>
internal sealed record HeapKey(ISymbol? Symbol, int Ordinal)
{
    /// <summary>The delegate whose result is asked for, as an input of the method that calls it; null for fields, properties and parameters.</summary>
    public Input? Delegate { get; init; }

    /// <summary>The summary of the method that calls the delegate.</summary>
    public MethodSummary? Summary { get; init; }

    public bool Equals(HeapKey? other) =>
        other is not null && Ordinal == other.Ordinal && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol)
        && Equals(Delegate, other.Delegate) && ReferenceEquals(Summary, other.Summary);

    public override int GetHashCode() => (SymbolEqualityComparer.Default.GetHashCode(Symbol) * 31) + Ordinal + (Delegate?.GetHashCode() * 17 ?? 0);
}
