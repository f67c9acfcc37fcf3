namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What stands for a value that a method is given.</summary>
internal enum InputKind
{
    /// <summary>An argument; a caller knows it.</summary>
    Parameter,

    /// <summary>The object that the method is called on; a caller knows it, or the fields of its type.</summary>
    This,

    /// <summary>A field or property of an object of which nothing is known, or a static one; the heap knows it.</summary>
    Field,

    /// <summary>What a delegate that was passed in returns; a caller knows the delegate.</summary>
    DelegateResult,
}
