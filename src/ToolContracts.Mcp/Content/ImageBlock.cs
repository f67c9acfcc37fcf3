namespace ToolContracts.Mcp.Content;

/// <summary>A picture.</summary>
/// <param name="Data">Its bytes, in the format that <paramref name="MimeType"/> names.</param>
/// <param name="MimeType">Its format, for instance <c>image/png</c>.</param>
public sealed record ImageBlock(byte[] Data, string MimeType) : ContentBlock;
