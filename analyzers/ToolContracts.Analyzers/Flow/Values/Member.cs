using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>One step of an access path.</summary>
/// <param name="Name">The member's name; elements of a collection share one, and so do tuples' elements of one position.</param>
/// <param name="Symbol">The field or property; null for an element.</param>
internal sealed record Member(string Name, ISymbol? Symbol)
{
    /// <summary>What an array, collection, sequence or span holds, at whichever place.</summary>
    public static Member Element { get; } = new("[]", null);

    public static Member Of(ISymbol symbol) => symbol is IFieldSymbol { CorrespondingTupleField: { } item }
        ? new Member(item.Name, null)
        : new Member(symbol.Name, symbol.OriginalDefinition);

    public bool Equals(Member? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode();
}
