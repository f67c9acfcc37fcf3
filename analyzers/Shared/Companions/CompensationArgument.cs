using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Companions;

/// <summary>Where a compensation's parameter takes its value.</summary>
internal enum CompensationOrigin
{
    /// <summary>An argument of the tool, or a member of one.</summary>
    Argument,

    /// <summary>The tool's result, or a member of it.</summary>
    Result,

    /// <summary>The host, as in a tool.</summary>
    Host,

    /// <summary>Its own default.</summary>
    Default,
}

/// <summary>A parameter of a compensation with where its value comes from.</summary>
/// <param name="Parameter">The compensation's parameter.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="Argument">The tool's parameter, where it comes from one.</param>
/// <param name="Member">The property or field, where it comes from a member.</param>
internal sealed record CompensationArgument(IParameterSymbol Parameter, CompensationOrigin Origin, IParameterSymbol? Argument, ISymbol? Member);
