namespace ToolContracts.Analyzers.Flow.Models;

internal enum EndpointStepKind
{
    /// <summary><c>.Element</c>: what a collection, or a task, holds.</summary>
    Element,

    /// <summary><c>.Parameter[n]</c>: what a delegate is called with.</summary>
    Parameter,

    /// <summary><c>.Return</c>: what a delegate returns.</summary>
    Return,

    /// <summary><c>.Passed</c>: what a predicate lets pass of its first parameter.</summary>
    Passed,

    /// <summary><c>.Name</c>: a property or field.</summary>
    Member,
}
