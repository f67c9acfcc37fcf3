namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>What goes in at one place comes out at another.</summary>
internal sealed record StepModel(Endpoint From, Endpoint To);
