namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A step as a row has it.</summary>
internal sealed record StepText(EndpointText From, EndpointText To);
