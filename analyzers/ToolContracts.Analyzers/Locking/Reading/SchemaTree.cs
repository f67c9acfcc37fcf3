using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Reading;

/// <summary>The schemas within a schema.</summary>
internal static class SchemaTree
{
    private static readonly ImmutableArray<string> Maps = ["properties", SchemaReferences.Definitions];
    private static readonly ImmutableArray<string> Schemas = ["items", "additionalProperties", "propertyNames"];
    private static readonly ImmutableArray<string> Lists = ["anyOf", "oneOf", "allOf"];

    /// <summary>Each schema directly within another, with the steps to it.</summary>
    public static IEnumerable<(ImmutableArray<string> Steps, JsonObject Schema)> Children(JsonObject schema)
    {
        foreach (var keyword in schema.Members)
        {
            switch (keyword.Value)
            {
                case JsonObject map when Maps.Contains(keyword.Name):
                    foreach (var member in map.Members)
                    {
                        if (member.Value is JsonObject inner)
                        {
                            yield return ([keyword.Name, member.Name], inner);
                        }
                    }

                    break;
                case JsonObject one when Schemas.Contains(keyword.Name):
                    yield return ([keyword.Name], one);
                    break;
                case JsonArray list when Lists.Contains(keyword.Name):
                    foreach (var item in list.Items.OfType<JsonObject>())
                    {
                        yield return ([keyword.Name, LockPath.KeyOf(item)], item);
                    }

                    break;
            }
        }
    }

    /// <summary>A schema without the descriptions in it: what the schema hash is taken over.</summary>
    public static JsonObject WithoutTexts(JsonObject schema) => schema with
    {
        Members =
        [
            .. schema.Members.Where(static member => member is not { Name: "description", Value: JsonString }).Select(static member => member with
            {
                Value = (member.Name, member.Value) switch
                {
                    (var name, JsonObject map) when Maps.Contains(name) =>
                        map with { Members = [.. map.Members.Select(static inner => inner with { Value = WithoutTextsOf(inner.Value) })] },
                    (var name, var one) when Schemas.Contains(name) => WithoutTextsOf(one),
                    (var name, JsonArray list) when Lists.Contains(name) => list with { Items = [.. list.Items.Select(WithoutTextsOf)] },
                    (_, var value) => value,
                },
            }),
        ],
    };

    private static JsonValue WithoutTextsOf(JsonValue value) => value is JsonObject schema ? WithoutTexts(schema) : value;
}
