using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Mcp.Tests;

/// <summary>Reads results of calls.</summary>
internal static class Results
{
    public static string Text(this CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    public static JsonObject Call(this CallToolResult result) => result.Meta![MetaNames.Call]!.AsObject();

    public static string Code(this CallToolResult result) => result.Call()["code"]!.GetValue<string>();

    public static CallToolResult Refused(this CallToolResult result, string code)
    {
        Assert.True(result.IsError, result.Text());
        Assert.Equal(code, result.Code());
        Assert.Null(result.StructuredContent);
        Assert.Contains($"Call: {result.Call()["callId"]}", result.Text(), StringComparison.Ordinal);
        return result;
    }
}
