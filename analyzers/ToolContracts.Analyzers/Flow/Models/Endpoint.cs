using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A place of a call that a row names, such as <c>Argument[1].Parameter[0]</c>, with parameter names resolved to ordinals.</summary>
/// <param name="Root">Where it begins.</param>
/// <param name="Ordinal">Index among the parameters of the original definition, a receiver of an extension method included; -1 where the root has none.</param>
/// <param name="Steps">What leads on from there.</param>
internal sealed record Endpoint(EndpointRoot Root, int Ordinal, EquatableArray<EndpointStep> Steps);
