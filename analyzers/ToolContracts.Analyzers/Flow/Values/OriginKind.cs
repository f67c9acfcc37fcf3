namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What was found at the end of a search.</summary>
internal enum OriginKind
{
    /// <summary>What makes the value.</summary>
    Value,

    /// <summary>A member was asked for, and the object that has it is not known.</summary>
    Holder,

    /// <summary>A member was asked for, and the new object that has it does not set it.</summary>
    Unset,
}
