namespace ToolContracts.Mcp.Content;

/// <summary>A sound.</summary>
/// <param name="Data">Its bytes, in the format that <paramref name="MimeType"/> names.</param>
/// <param name="MimeType">Its format, for instance <c>audio/wav</c>.</param>
public sealed record AudioBlock(byte[] Data, string MimeType) : ContentBlock;
