using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Companions;

/// <summary>The method that undoes a tool, and how it is called. It holds symbols, so it never enters the generator's pipeline.</summary>
internal sealed record CompensationMatch
{
    /// <summary>The name that the contract gives.</summary>
    public required string Name { get; init; }

    /// <summary>The method; null where there is none.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>One for each parameter of the method, in order; complete where there is no fault.</summary>
    public ImmutableArray<CompensationArgument> Arguments { get; init; } = [];

    /// <summary>Why it does not fit; null where it does.</summary>
    public CompanionFault? Fault { get; init; }

    /// <summary>The parameter at fault.</summary>
    public string? Detail { get; init; }
}
