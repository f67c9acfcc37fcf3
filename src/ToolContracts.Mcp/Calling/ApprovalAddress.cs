namespace ToolContracts.Mcp.Calling;

/// <summary>Where people decide over a proposal. The address holds its identity and gives no access by itself.</summary>
internal sealed class ApprovalAddress(McpToolOptions options)
{
    /// <summary>The address; null where the host names none.</summary>
    public string? Of(string proposalId) =>
        options.ApprovalAddress?.Replace(McpToolOptions.ProposalHole, Uri.EscapeDataString(proposalId), StringComparison.Ordinal);
}
