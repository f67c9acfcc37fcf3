namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>One step of an endpoint.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Ordinal">The parameter of a delegate, counted from 0; -1 for other kinds.</param>
/// <param name="Name">The member's name; empty for other kinds.</param>
internal sealed record EndpointStep(EndpointStepKind Kind, int Ordinal, string Name);
