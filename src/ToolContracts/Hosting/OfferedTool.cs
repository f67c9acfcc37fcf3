using ToolContracts.Contracts;

namespace ToolContracts.Hosting;

/// <summary>A tool that a host offers.</summary>
/// <param name="toolset">The contract of its toolset.</param>
/// <param name="contract">Its contract, whose hash the host has checked.</param>
/// <param name="outputSchema">The schema of its result.</param>
public sealed class OfferedTool(ToolsetContract toolset, ToolContract contract, SchemaText outputSchema)
{
    /// <summary>The contract of its toolset.</summary>
    public ToolsetContract Toolset { get; } = toolset;

    /// <summary>Its contract; the input schemas are in <see cref="ToolContract.Dialects"/>.</summary>
    public ToolContract Contract { get; } = contract;

    /// <summary>JSON Schema 2020-12 of the result, as UTF-8.</summary>
    public ReadOnlySpan<byte> OutputSchema => outputSchema();
}
