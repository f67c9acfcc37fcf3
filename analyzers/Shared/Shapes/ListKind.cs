namespace ToolContracts.Shared.Shapes;

/// <summary>How a list's type is made from a <c>List&lt;T&gt;</c>.</summary>
internal enum ListKind
{
    /// <summary>The list itself: List, IList, ICollection, IEnumerable, IReadOnlyList, IReadOnlyCollection.</summary>
    List,
    Array,
    HashSet,
    ImmutableArray,
    ImmutableList,
    ImmutableHashSet,
    FrozenSet,

    /// <summary>Results only.</summary>
    AsyncEnumerable,
}
