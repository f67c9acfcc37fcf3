namespace ToolContracts.Mcp.Content;

/// <summary>
/// The result of a tool that answers in content of MCP: texts, pictures, sounds and resources. It is a result like any other: checked against its
/// schema, classified, looked through for secrets, kept and replayed. A client gets the blocks as they are, and no structured content.
/// </summary>
/// <param name="Content">The blocks, in the order in which they are shown.</param>
public sealed record ToolContent(IReadOnlyList<ContentBlock> Content)
{
    /// <summary>Content of blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <returns>The content.</returns>
    public static ToolContent Of(params IReadOnlyList<ContentBlock> blocks) => new(blocks);
}
