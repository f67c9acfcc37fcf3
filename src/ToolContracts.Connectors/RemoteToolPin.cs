using System.Security.Cryptography;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Connectors;

/// <summary>
/// What a server says of a tool, in one form: members in ordinal order, numbers as they were written. What no model and no reviewer reads, such as
/// icons and metadata, is left out.
/// </summary>
internal static class RemoteToolPin
{
    private static readonly string[] Pinned = ["annotations", "description", "inputSchema", "name", "outputSchema", "title"];

    /// <summary>The pin of a tool.</summary>
    public static string Of(Tool tool) => Convert.ToHexStringLower(SHA256.HashData(Text(tool)));

    /// <summary>The text that is hashed: JSON.</summary>
    /// <exception cref="InvalidOperationException">A text in it is none: half a surrogate pair.</exception>
    public static byte[] Text(Tool tool)
    {
        var said = JsonSerializer.SerializeToElement(tool, McpJsonUtilities.DefaultOptions);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, said.EnumerateObject().Where(static one => Pinned.Contains(one.Name)));
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<JsonProperty> members)
    {
        writer.WriteStartObject();
        foreach (var member in members.OrderBy(static one => one.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(member.Name);
            Write(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Write(writer, value.EnumerateObject());
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(value.GetString());
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
