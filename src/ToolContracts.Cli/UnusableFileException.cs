namespace ToolContracts.Cli;

/// <summary>A file that was named is not what it has to be. The message says what is wrong, where, and what to do.</summary>
internal sealed class UnusableFileException(string message, Exception? cause = null) : Exception(message, cause);
