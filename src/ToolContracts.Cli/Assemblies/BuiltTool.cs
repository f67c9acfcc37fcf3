using ToolContracts.Contracts;

namespace ToolContracts.Cli.Assemblies;

/// <summary>A tool as it lies in an assembly.</summary>
/// <param name="Contract">What it promises.</param>
/// <param name="InputSchema">The schema that its calls are bound by.</param>
/// <param name="OutputSchema">The schema of its result.</param>
internal sealed record BuiltTool(ToolContract Contract, byte[] InputSchema, byte[] OutputSchema);
