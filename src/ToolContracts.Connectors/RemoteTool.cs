namespace ToolContracts.Connectors;

/// <summary>A tool of an MCP server, as it was when it was imported.</summary>
/// <param name="Name">The name that the server gives it.</param>
/// <param name="Pin">SHA-256 in lower-case hexadecimal over its name, title, description, schemas and hints.</param>
public sealed record RemoteTool(string Name, string Pin);
