namespace ToolContracts.Cli.Importing;

/// <summary>A tool cannot be written as typed code. The message says what of it, and stays within the reading of one tool.</summary>
internal sealed class UnfitToolException(string message) : Exception(message);
