using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Heap;

/// <summary>What the heap is asked for.</summary>
/// <param name="Symbol">A field or property; of a parameter its method.</param>
/// <param name="Ordinal">Of a parameter its index; -1 for fields and properties.</param>
internal sealed record HeapKey(ISymbol Symbol, int Ordinal)
{
    public bool Equals(HeapKey? other) => other is not null && Ordinal == other.Ordinal && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override int GetHashCode() => (SymbolEqualityComparer.Default.GetHashCode(Symbol) * 31) + Ordinal;
}
