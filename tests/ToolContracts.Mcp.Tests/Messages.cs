using System.Text.Json.Nodes;

namespace ToolContracts.Mcp.Tests;

/// <summary>Messages as they go over the wire.</summary>
internal static class Messages
{
    public const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    public const string List = """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""";

    public static string Call(string parameters) => """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":""" + parameters + "}";

    /// <summary>The one answer of a response, whether it came as events or as it is.</summary>
    public static JsonNode Read(string body) => JsonNode.Parse(
        body.Split('\n').Select(static line => line.Trim()).FirstOrDefault(static line => line.StartsWith("data: {", StringComparison.Ordinal))?["data: ".Length..] ?? body)!;
}
