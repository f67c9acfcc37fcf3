namespace ToolContracts.Cli.Output;

/// <summary>Why nothing could be done.</summary>
/// <param name="Error">What is wrong.</param>
internal sealed record ErrorDocument(ErrorBody Error);

/// <summary>What is wrong.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">The same for people.</param>
internal sealed record ErrorBody(string Code, string Message);
