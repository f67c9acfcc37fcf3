namespace ToolContracts.Analyzers.Locking.Schemas;

/// <summary>How the values that a part of a schema takes now relate to those that it took.</summary>
internal enum Relation
{
    /// <summary>The same values, written otherwise.</summary>
    Same,

    /// <summary>All that it took, and more.</summary>
    Wider,

    /// <summary>Less than it took.</summary>
    Narrower,

    /// <summary>Neither, or it cannot be told.</summary>
    Other,
}
