using System.Text.Json.Nodes;

namespace ToolContracts.Agreement.Mutants;

/// <summary>A schema with one keyword less.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Place">JSON pointer to the schema that had it.</param>
/// <param name="Schema">The whole schema without it.</param>
/// <param name="Around">The schema that had it.</param>
public sealed record SchemaMutant(string Keyword, string Place, string Schema, JsonObject Around);

/// <summary>Takes each keyword from a schema, one at a time.</summary>
public static class SchemaMutants
{
    /// <summary>Keywords that take values away. Without <c>properties</c> a closed object would take fewer, and the rest only explains.</summary>
    private static readonly string[] Narrowing =
    [
        "type", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern", "format", "enum", "const", "additionalProperties",
        "items", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "propertyNames", "oneOf", "anyOf", "allOf", "$ref",
    ];

    /// <summary>All mutants of a schema.</summary>
    public static IEnumerable<SchemaMutant> Of(string schema)
    {
        var root = JsonNode.Parse(schema)!;
        foreach (var (node, place) in Schemas(root, "").ToArray())
        {
            foreach (var keyword in Narrowing.Where(node.ContainsKey))
            {
                var value = node[keyword];
                node.Remove(keyword);
                yield return new SchemaMutant(keyword, place, root.ToJsonString(), With(node, keyword, value));
                node[keyword] = value;
            }

            foreach (var name in node["required"]?.AsArray().Select(static name => (string)name!).ToArray() ?? [])
            {
                var all = node["required"]!.AsArray();
                var left = new JsonArray([.. all.Where(other => (string)other! != name).Select(static other => other!.DeepClone())]);
                node["required"] = left;
                yield return new SchemaMutant("required", place + "/" + name, root.ToJsonString(), With(node, "required", all));
                node["required"] = all;
            }
        }
    }

    private static JsonObject With(JsonObject node, string keyword, JsonNode? value)
    {
        var whole = node.DeepClone().AsObject();
        whole[keyword] = value?.DeepClone();
        return whole;
    }

    private static IEnumerable<(JsonObject Node, string Place)> Schemas(JsonNode node, string place)
    {
        if (node is not JsonObject schema)
        {
            return [];
        }

        var named = new[] { "properties", "$defs" }.SelectMany(keyword => schema[keyword]?.AsObject().SelectMany(member => Schemas(member.Value!, $"{place}/{keyword}/{member.Key}")) ?? []);
        var listed = new[] { "oneOf", "anyOf", "allOf" }.SelectMany(keyword => schema[keyword]?.AsArray().SelectMany((one, index) => Schemas(one!, $"{place}/{keyword}/{index}")) ?? []);
        var single = new[] { "items", "additionalProperties", "propertyNames" }.SelectMany(keyword => schema[keyword] is { } inner ? Schemas(inner, $"{place}/{keyword}") : []);
        return [(schema, place), .. named, .. listed, .. single];
    }
}
