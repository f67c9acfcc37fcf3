using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Companions;

/// <summary>The method that shows what a tool would do. It holds symbols, so it never enters the generator's pipeline.</summary>
internal sealed record PreviewMatch
{
    /// <summary>The name that the contract gives.</summary>
    public required string Name { get; init; }

    /// <summary>The method; null where there is none.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>Type of the plan that it returns, out of its Task; null where it returns none.</summary>
    public ITypeSymbol? Plan { get; init; }

    /// <summary>Why it does not fit; null where it does.</summary>
    public CompanionFault? Fault { get; init; }

    /// <summary>The parameter or type at fault.</summary>
    public string? Detail { get; init; }
}
