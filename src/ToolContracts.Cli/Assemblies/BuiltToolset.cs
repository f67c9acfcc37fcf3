using ToolContracts.Contracts;

namespace ToolContracts.Cli.Assemblies;

/// <summary>A toolset as it lies in an assembly.</summary>
/// <param name="Type">Full name of its class.</param>
/// <param name="Contract">What it promises.</param>
/// <param name="Tools">Its tools, in the order of the contract.</param>
/// <param name="Problems">Why no host starts with it; empty where nothing keeps one.</param>
internal sealed record BuiltToolset(string Type, ToolsetContract Contract, IReadOnlyList<BuiltTool> Tools, IReadOnlyList<string> Problems);
