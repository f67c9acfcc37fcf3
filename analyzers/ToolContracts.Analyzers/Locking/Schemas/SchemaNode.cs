using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Schemas;

/// <summary>A schema as the generator writes it. What else it says stays readable by keyword.</summary>
internal sealed class SchemaNode
{
    private const string Null = "null";

    public SchemaNode(JsonObject json)
    {
        Json = json;
        Text = JsonPrinter.Compact(json);
        Types = json["type"]?.Value switch
        {
            JsonString { Text: var one } => [one],
            JsonArray { Items: var items } => [.. items.OfType<JsonString>().Select(static item => item.Text)],
            _ => [],
        };
        Reference = SchemaReferences.NameIn(json) ?? NullableReference(json);
        Kind = Reference is not null ? NodeKind.Reference
            : json["oneOf"] is not null ? NodeKind.Union
            : Types.Contains("array") ? NodeKind.Array
            : json["additionalProperties"]?.Value is JsonObject ? NodeKind.Map
            : Types.Contains("object") ? NodeKind.Object
            : NodeKind.Scalar;
        IsNullable = Kind switch
        {
            NodeKind.Reference => json["anyOf"] is not null,
            NodeKind.Union => Variants.Any(IsNull),
            _ => Types.Contains(Null),
        };
    }

    public JsonObject Json { get; }

    public string Text { get; }

    public NodeKind Kind { get; }

    /// <summary>The types that are named, null too.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>The type less null; empty where only null is taken, null where several are named.</summary>
    public string? Type => Types.Where(static type => type != Null).ToArray() switch { [] => "", [var one] => one, _ => null };

    /// <summary>The definition that it refers to; null where it is no reference.</summary>
    public string? Reference { get; }

    public bool IsNullable { get; }

    /// <summary>The variants of a union, null too.</summary>
    public ImmutableArray<JsonObject> Variants => List("oneOf");

    public JsonValue? this[string keyword] => Json[keyword]?.Value;

    public static bool IsNull(JsonObject schema) => schema["type"]?.Value is JsonString { Text: Null } && schema.Members.Length == 1;

    public SchemaNode? Schema(string keyword) => this[keyword] is JsonObject schema ? new SchemaNode(schema) : null;

    /// <summary>The members of an object, by name.</summary>
    public IEnumerable<(string Name, SchemaNode Schema)> Properties => this["properties"] is JsonObject properties
        ? properties.Members.Where(static member => member.Value is JsonObject).Select(static member => (member.Name, new SchemaNode((JsonObject)member.Value))) : [];

    public ImmutableArray<string> Required => this["required"] is JsonArray { Items: var names } ? [.. names.OfType<JsonString>().Select(static name => name.Text)] : [];

    public ImmutableArray<JsonObject> List(string keyword) => this[keyword] is JsonArray { Items: var items } ? [.. items.OfType<JsonObject>()] : [];

    private static string? NullableReference(JsonObject json) =>
        json["anyOf"]?.Value is JsonArray { Items: [JsonObject reference, JsonObject other] } && IsNull(other) ? SchemaReferences.NameIn(reference) : null;
}
