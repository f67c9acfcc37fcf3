namespace ToolContracts.Analyzers.Locking.Schemas;

/// <summary>The kinds of schema that the generator writes.</summary>
internal enum NodeKind
{
    /// <summary>One JSON value: its type, range, lengths, form or allowed values.</summary>
    Scalar,

    /// <summary>A closed object with members.</summary>
    Object,

    /// <summary>A dictionary.</summary>
    Map,

    Array,

    /// <summary>One of several variants.</summary>
    Union,

    /// <summary>A reference to a definition, perhaps nullable.</summary>
    Reference,
}
