namespace ToolContracts.Cli.Output;

/// <summary>What became of an act.</summary>
/// <param name="Result">Stable code.</param>
/// <param name="Message">The same for people.</param>
internal sealed record ResultDocument(string Result, string Message);
