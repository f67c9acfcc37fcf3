namespace ToolContracts.Mcp.Content;

/// <summary>A resource that is text.</summary>
/// <param name="Uri">Its name.</param>
/// <param name="MimeType">Its format, for instance <c>text/plain</c>.</param>
/// <param name="Text">The text.</param>
public sealed record TextResource(string Uri, string MimeType, string Text);
