using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>Which types are lists, sets and dictionaries.</summary>
internal static class CollectionTypes
{
    private const string Generic = "System.Collections.Generic";
    private const string Immutable = "System.Collections.Immutable";
    private const string Frozen = "System.Collections.Frozen";

    /// <summary>The list that a type is, with its element; null where it is none.</summary>
    public static (ListKind Kind, ITypeSymbol Element)? List(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return (ListKind.Array, array.ElementType);
        }

        if (type is not INamedTypeSymbol { TypeArguments: [var element], ContainingType: null } named)
        {
            return null;
        }

        ListKind? kind = (named.ContainingNamespace.ToDisplayString(), named.MetadataName) switch
        {
            (Generic, "List`1" or "IList`1" or "ICollection`1" or "IEnumerable`1" or "IReadOnlyList`1" or "IReadOnlyCollection`1") => ListKind.List,
            (Generic, "HashSet`1" or "ISet`1" or "IReadOnlySet`1") => ListKind.HashSet,
            (Immutable, "ImmutableArray`1") => ListKind.ImmutableArray,
            (Immutable, "ImmutableList`1" or "IImmutableList`1") => ListKind.ImmutableList,
            (Immutable, "ImmutableHashSet`1" or "IImmutableSet`1") => ListKind.ImmutableHashSet,
            (Frozen, "FrozenSet`1") => ListKind.FrozenSet,
            (Generic, "IAsyncEnumerable`1") => ListKind.AsyncEnumerable,
            _ => null,
        };
        return kind is { } found ? (found, element) : null;
    }

    /// <summary>The dictionary that a type is, with its key and value; null where it is none.</summary>
    public static (MapKind Kind, ITypeSymbol Key, ITypeSymbol Value)? Map(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeArguments: [var key, var value], ContainingType: null } named)
        {
            return null;
        }

        MapKind? kind = (named.ContainingNamespace.ToDisplayString(), named.MetadataName) switch
        {
            (Generic, "Dictionary`2" or "IDictionary`2" or "IReadOnlyDictionary`2") => MapKind.Dictionary,
            (Immutable, "ImmutableDictionary`2" or "IImmutableDictionary`2") => MapKind.ImmutableDictionary,
            (Frozen, "FrozenDictionary`2") => MapKind.FrozenDictionary,
            _ => null,
        };
        return kind is { } found ? (found, key, value) : null;
    }

    /// <summary>Whether a list's elements are distinct.</summary>
    public static bool IsSet(this ListKind kind) => kind is ListKind.HashSet or ListKind.ImmutableHashSet or ListKind.FrozenSet;
}
