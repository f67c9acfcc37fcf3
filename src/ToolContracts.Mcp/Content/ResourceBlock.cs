namespace ToolContracts.Mcp.Content;

/// <summary>A resource, embedded.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ResourceBlock(TextResource Resource) : ContentBlock;
