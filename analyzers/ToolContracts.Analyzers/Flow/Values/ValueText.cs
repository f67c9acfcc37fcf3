namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What is known of a text.</summary>
/// <param name="Text">The text, or how it begins.</param>
/// <param name="IsWhole">Whether nothing follows.</param>
internal readonly record struct ValueText(string Text, bool IsWhole);
