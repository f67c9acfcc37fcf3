namespace ToolContracts.Shared.Shapes;

/// <summary>How a dictionary's type is made from a <c>Dictionary&lt;TKey, TValue&gt;</c>.</summary>
internal enum MapKind
{
    /// <summary>The dictionary itself: Dictionary, IDictionary, IReadOnlyDictionary.</summary>
    Dictionary,
    ImmutableDictionary,
    FrozenDictionary,
}
