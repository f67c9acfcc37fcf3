namespace ToolContracts.Mcp.Content;

/// <summary>A text.</summary>
/// <param name="Text">The text.</param>
public sealed record TextBlock(string Text) : ContentBlock;
