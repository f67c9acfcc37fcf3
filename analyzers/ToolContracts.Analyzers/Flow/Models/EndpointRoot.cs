namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Where an endpoint begins.</summary>
internal enum EndpointRoot
{
    /// <summary><c>This</c>: the object that the member is called on.</summary>
    This,

    /// <summary><c>Return</c>: the result; of a constructor, the new object.</summary>
    Return,

    /// <summary><c>Argument[…]</c>: one argument.</summary>
    Argument,

    /// <summary><c>Argument[*]</c>: each argument.</summary>
    AnyArgument,
}
