using System.Text.Json.Nodes;
using ToolContracts.Hosting;

namespace ToolContracts.Mcp.Listing;

/// <summary>What of a contract stands in <c>_meta</c> of its tool, for clients that can use it.</summary>
internal static class ContractMeta
{
    /// <summary>Writes it under its one key.</summary>
    public static JsonObject Of(OfferedTool tool)
    {
        var contract = tool.Contract;
        return new JsonObject
        {
            [MetaNames.Contract] = new JsonObject
            {
                ["toolset"] = contract.Toolset,
                ["version"] = tool.Toolset.Version,
                ["hash"] = contract.Hash,
                ["owner"] = tool.Toolset.Owner,
                ["sideEffect"] = contract.SideEffect.ToString(),
                ["impact"] = new JsonArray([.. Impacts(contract.Impact).Select(static impact => JsonValue.Create(impact))]),
                ["resultClass"] = contract.ResultCeiling.ToString(),
                ["requiresApproval"] = contract.Approval is not null,
            },
        };
    }

    private static IEnumerable<string> Impacts(Impact impact) =>
        Enum.GetValues<Impact>().Where(one => one != Impact.None && impact.HasFlag(one)).Select(static one => one.ToString());
}
