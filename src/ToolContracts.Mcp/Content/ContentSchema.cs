using System.Text.Json;
using ModelContextProtocol;
using Blocks = System.Collections.Generic.IList<ModelContextProtocol.Protocol.ContentBlock>;

namespace ToolContracts.Mcp.Content;

/// <summary>
/// Knows a tool that returns <see cref="ToolContent"/> by its output schema, which the generator writes the same for each, and reads its results:
/// their form is that of the protocol.
/// </summary>
internal static class ContentSchema
{
    private const string Base64 =
        """{"type":"string","contentEncoding":"base64","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$"}""";

    private const string Resource =
        """{"type":"object","properties":{"uri":{"type":"string"},"mimeType":{"type":"string"},"text":{"type":"string"}},"required":["uri","mimeType","text"],"additionalProperties":false}""";

    private static readonly string Text =
        """{"type":"object","properties":{"content":{"type":"array","items":{"oneOf":["""
        + """{"type":"object","properties":{"type":{"const":"text"},"text":{"type":"string"}},"required":["type","text"],"additionalProperties":false},"""
        + $$$"""{"type":"object","properties":{"type":{"const":"image"},"data":{{{Base64}}},"mimeType":{"type":"string"}},"required":["type","data","mimeType"],"additionalProperties":false},"""
        + $$$"""{"type":"object","properties":{"type":{"const":"audio"},"data":{{{Base64}}},"mimeType":{"type":"string"}},"required":["type","data","mimeType"],"additionalProperties":false},"""
        + """{"type":"object","properties":{"type":{"const":"resource"},"resource":""" + Resource + """},"required":["type","resource"],"additionalProperties":false}"""
        + """]}}},"required":["content"],"additionalProperties":false}""";

    /// <summary>Whether a schema is that of <see cref="ToolContent"/>.</summary>
    public static bool IsOf(JsonElement schema) => schema.GetRawText() == Text;

    /// <summary>Reads the blocks of a result.</summary>
    public static Blocks Read(ReadOnlyMemory<byte> result)
    {
        using var document = JsonDocument.Parse(result);
        return document.RootElement.GetProperty("content").Deserialize<Blocks>(McpJsonUtilities.DefaultOptions)!;
    }
}
