using System.Text.Json;

namespace ToolContracts.Cli.Output;

/// <summary>Stored JSON as an element of a document.</summary>
internal static class RawJson
{
    /// <summary>The element; null where nothing is stored (any more), or where it is no JSON.</summary>
    internal static JsonElement? Of(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
