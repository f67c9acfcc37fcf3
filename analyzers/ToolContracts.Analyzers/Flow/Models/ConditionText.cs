using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A condition as a row has it.</summary>
internal sealed record ConditionText(EndpointText Of, EquatableArray<string> Constants, bool Negated);
