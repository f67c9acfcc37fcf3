using System.Buffers;
using System.Text.Json;

namespace ToolContracts.Cli.Sarif;

/// <summary>One result, free of the places of its file's tables: the rule by its id, artifacts by their addresses.</summary>
internal static class SarifResult
{
    /// <summary>The id of a result's rule; null where it names none.</summary>
    public static string? RuleOf(JsonElement result, JsonElement[] rules)
    {
        if (result.TryGetProperty("ruleId", out var id))
        {
            return id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }

        return result.TryGetProperty("ruleIndex", out var index) && index.ValueKind == JsonValueKind.Number && index.TryGetInt32(out var place)
            && place >= 0 && place < rules.Length ? rules[place].GetProperty("id").GetString() : null;
    }

    /// <summary>The result as it is compared: two that are equal in it are one.</summary>
    public static byte[] Detached(JsonElement result, string rule, JsonElement[] artifacts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("ruleId", rule);
            foreach (var member in result.EnumerateObject())
            {
                if (member.Name is not ("ruleId" or "ruleIndex" or "guid" or "rule"))
                {
                    writer.WritePropertyName(member.Name);
                    Copy(writer, member.Value, member.Name, artifacts);
                }
            }

            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Writes a detached result into a run with these rules.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> detached, IReadOnlyDictionary<string, int> places)
    {
        using var document = JsonDocument.Parse(detached);
        writer.WriteStartObject();
        foreach (var member in document.RootElement.EnumerateObject())
        {
            member.WriteTo(writer);
            if (member.Name == "ruleId" && places.TryGetValue(member.Value.GetString()!, out var place))
            {
                writer.WriteNumber("ruleIndex", place);
            }
        }

        writer.WriteEndObject();
    }

    private static void Copy(Utf8JsonWriter writer, JsonElement value, string name, JsonElement[] artifacts)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    if (name == "artifactLocation" && member.Name == "index")
                    {
                        Address(writer, value, member.Value, artifacts);
                    }
                    else
                    {
                        writer.WritePropertyName(member.Name);
                        Copy(writer, member.Value, member.Name, artifacts);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Copy(writer, item, "", artifacts);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>In place of where an artifact stands in its file's table, its address; nothing where the location has it anyway.</summary>
    private static void Address(Utf8JsonWriter writer, JsonElement location, JsonElement index, JsonElement[] artifacts)
    {
        if (!location.TryGetProperty("uri", out _) && index.ValueKind == JsonValueKind.Number && index.TryGetInt32(out var place) && place >= 0 && place < artifacts.Length
            && artifacts[place].ValueKind == JsonValueKind.Object && artifacts[place].TryGetProperty("location", out var table)
            && table.ValueKind == JsonValueKind.Object && table.TryGetProperty("uri", out var uri))
        {
            writer.WritePropertyName("uri");
            uri.WriteTo(writer);
        }
    }
}
