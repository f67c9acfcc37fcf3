using System.Text.Json;
using System.Text.Json.Nodes;
using ToolContracts.Agreement.Judges;
using ToolContracts.Contracts;

namespace ToolContracts.Agreement.Dialects;

/// <summary><c>parameters</c> of a FunctionDeclaration: no JSON Schema, but said in one without loss.</summary>
internal sealed class GeminiDialect : ProviderDialect
{
    public override string Name => "gemini";

    public override SchemaDialect Dialect => SchemaDialect.Gemini;

    public override string Authority => "taken by the table of fields and refusals in GeminiFields and GeminiRefusals";

    public override IReadOnlyList<string> Problems(AjvJudge ajv, IReadOnlyList<(string Name, string Schema)> schemas) =>
        [.. schemas.SelectMany(static one => GeminiRefusals.Of(one.Name, one.Schema).Select(problem => $"{one.Name}: {problem}"))];

    /// <summary>Types in lower case, <c>nullable</c> as a type, and no format that marks an enum. Objects stay open: the dialect does not say closed.</summary>
    public override string AsJsonSchema(string schema)
    {
        using var shown = JsonDocument.Parse(schema);
        return shown.RootElement.ValueKind == JsonValueKind.Null ? """{"type":"object"}""" : Read(shown.RootElement).ToJsonString();
    }

    private static JsonObject Read(JsonElement shown)
    {
        var schema = new JsonObject();
        foreach (var field in shown.EnumerateObject())
        {
            JsonNode? value = field.Name switch
            {
                "type" => field.Value.GetString()!.ToLowerInvariant(),
                "format" when field.Value.ValueEquals("enum") => null,
                "nullable" => null,
                "items" => Read(field.Value),
                "anyOf" => new JsonArray([.. field.Value.EnumerateArray().Select(Read)]),
                "properties" => new JsonObject(field.Value.EnumerateObject().Select(static member => KeyValuePair.Create(member.Name, (JsonNode?)Read(member.Value)))),
                _ => JsonNode.Parse(field.Value.GetRawText()),
            };
            if (value is not null)
            {
                schema[field.Name] = value;
            }
        }

        if (shown.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean())
        {
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
            (schema["enum"] as JsonArray)?.Add(null);
        }

        return schema;
    }
}
