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

    /// <summary>What a delegate returns that was passed in or lies in a field; who knows the delegate knows that.</summary>
    DelegateResult,

    /// <summary>A parameter of a lambda that leaves the method that makes it; who calls it knows that.</summary>
    LambdaParameter,
}
