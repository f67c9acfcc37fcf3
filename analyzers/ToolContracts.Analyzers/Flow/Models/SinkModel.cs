namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A member that a labelled value must not be passed to.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="At">Where the value goes in.</param>
/// <param name="Name">What a message calls it, such as <c>the log</c>.</param>
/// <param name="When">Only where this holds; null: always.</param>
internal sealed record SinkModel(SinkKind Kind, Endpoint At, string Name, ModelCondition? When);
