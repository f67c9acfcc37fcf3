namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>A member that is known apart, and what it carries.</summary>
internal sealed record Part(Member Member, Value Value);
