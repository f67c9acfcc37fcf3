using System.Text.Json;

namespace ToolContracts.Console.Values;

/// <summary>Follows a generated input schema beside a value, to say of which type each part is.</summary>
internal sealed class SchemaWalk(ReadOnlyMemory<byte> schema) : IDisposable
{
    private readonly JsonDocument _document = JsonDocument.Parse(schema);

    /// <summary>The schema of the whole.</summary>
    public JsonElement Root => _document.RootElement;

    /// <summary>The schema of a member.</summary>
    public JsonElement? Member(JsonElement? schema, string name)
    {
        if (Resolve(schema) is not { } parent)
        {
            return null;
        }

        return parent.TryGetProperty("properties", out var members) && members.TryGetProperty(name, out var member) ? member
            : parent.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object ? others
            : null;
    }

    /// <summary>The schema of an item of a list.</summary>
    public JsonElement? Item(JsonElement? schema) => Resolve(schema) is { } list && list.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Object ? items : null;

    /// <summary>The type as a word or two; empty where the schema does not say.</summary>
    public string TypeOf(JsonElement? schema)
    {
        if (Resolve(schema) is not { } found)
        {
            return "";
        }

        if (found.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array)
        {
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"one of {values.EnumerateArray().Count(static one => one.ValueKind != JsonValueKind.Null)}");
        }

        if (found.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String)
        {
            return format.GetString()!;
        }

        return !found.TryGetProperty("type", out var type) ? ""
            : type.ValueKind == JsonValueKind.Array ? string.Join(" or ", type.EnumerateArray().Select(static one => one.GetString()).Where(static one => one != "null"))
            : type.GetString() ?? "";
    }

    public void Dispose() => _document.Dispose();

    private JsonElement? Resolve(JsonElement? schema)
    {
        // A reference names a definition of the same document, and never leads round in a circle by itself.
        const string Definitions = "#/$defs/";
        return schema is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty("$ref", out var reference)
            ? reference.GetString() is { } text && text.StartsWith(Definitions, StringComparison.Ordinal)
                && Root.TryGetProperty("$defs", out var definitions) && definitions.TryGetProperty(text[Definitions.Length..], out var definition)
                ? definition : null
            : schema is { ValueKind: JsonValueKind.Object } ? schema : null;
    }
}
