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

        (string Namespace, ListKind Kind)? known = named.Name switch
        {
            "List" or "IList" or "ICollection" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" => (Generic, ListKind.List),
            "HashSet" or "ISet" or "IReadOnlySet" => (Generic, ListKind.HashSet),
            "ImmutableArray" => (Immutable, ListKind.ImmutableArray),
            "ImmutableList" or "IImmutableList" => (Immutable, ListKind.ImmutableList),
            "ImmutableHashSet" or "IImmutableSet" => (Immutable, ListKind.ImmutableHashSet),
            "FrozenSet" => (Frozen, ListKind.FrozenSet),
            "IAsyncEnumerable" => (Generic, ListKind.AsyncEnumerable),
            _ => null,
        };
        return known is { } found && named.IsIn(found.Namespace) ? (found.Kind, element) : null;
    }

    /// <summary>The dictionary that a type is, with its key and value; null where it is none.</summary>
    public static (MapKind Kind, ITypeSymbol Key, ITypeSymbol Value)? Map(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeArguments: [var key, var value], ContainingType: null } named)
        {
            return null;
        }

        (string Namespace, MapKind Kind)? known = named.Name switch
        {
            "Dictionary" or "IDictionary" or "IReadOnlyDictionary" => (Generic, MapKind.Dictionary),
            "ImmutableDictionary" or "IImmutableDictionary" => (Immutable, MapKind.ImmutableDictionary),
            "FrozenDictionary" => (Frozen, MapKind.FrozenDictionary),
            _ => null,
        };
        return known is { } found && named.IsIn(found.Namespace) ? (found.Kind, key, value) : null;
    }

    /// <summary>Whether a list's elements are distinct.</summary>
    public static bool IsSet(this ListKind kind) => kind is ListKind.HashSet or ListKind.ImmutableHashSet or ListKind.FrozenSet;
}
