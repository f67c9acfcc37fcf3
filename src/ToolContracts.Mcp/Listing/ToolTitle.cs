using ToolContracts.Contracts;

namespace ToolContracts.Mcp.Listing;

/// <summary>What people are shown in place of a tool's name.</summary>
internal static class ToolTitle
{
    /// <summary><c>payments_recall_transfer</c> of toolset payments is "Payments: recall transfer".</summary>
    public static string Of(ToolContract contract)
    {
        var toolset = Words(contract.Toolset);
        return $"{char.ToUpperInvariant(toolset[0])}{toolset[1..]}: {Words(contract.Name)}";
    }

    private static string Words(string name) => name.Replace('_', ' ').Replace('-', ' ');
}
