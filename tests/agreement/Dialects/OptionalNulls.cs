using System.Text.Json.Nodes;
using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Null of an optional member as the word for "not there", by the base schema alone.</summary>
internal static class OptionalNulls
{
    private static readonly string[] Named = ["properties", "$defs"];

    private static readonly string[] Listed = ["oneOf", "anyOf"];

    /// <summary>Makes each optional member of a base schema nullable.</summary>
    public static void Allow(JsonNode schema)
    {
        var node = schema.AsObject();
        foreach (var inner in Named.SelectMany(keyword => node[keyword]?.AsObject().Select(static member => member.Value!) ?? [])
            .Concat(Listed.SelectMany(keyword => node[keyword]?.AsArray() ?? [])).Append(node["items"]).OfType<JsonNode>())
        {
            Allow(inner);
        }

        var required = node["required"]?.AsArray().Select(static name => (string)name!).ToArray() ?? [];
        foreach (var (name, member) in node["properties"]?.AsObject().Where(member => !required.Contains(member.Key)).ToArray() ?? [])
        {
            node["properties"]![name] = OrNull(member!.AsObject());
        }
    }

    /// <summary>Writes null for each optional member that a value leaves out.</summary>
    /// <param name="schema">The base schema of the value.</param>
    /// <param name="value">The value.</param>
    public static void Fill(SchemaNode schema, JsonTree value)
    {
        foreach (var slot in Slot.Of(schema, value, static _ => { }).ToArray())
        {
            if (slot is { Value: JsonMap map, Schema: { IsObject: true } of })
            {
                map.Members.AddRange(of.Properties.Where(property => !of.Required.Contains(property.Name) && map.Find(property.Name) is null).Select(static property => new JsonMember(property.Name, JsonRaw.Null)));
            }
        }
    }

    /// <summary>By its type where it has one: a judge then complains of the value and not of alternatives.</summary>
    private static JsonObject OrNull(JsonObject schema)
    {
        switch (schema["type"])
        {
            case JsonArray types:
                if (types.All(static type => (string)type! != "null"))
                {
                    types.Add("null");
                }

                break;
            case { } type:
                schema["type"] = new JsonArray(type.DeepClone(), "null");
                break;
            default:
                return schema["anyOf"] is JsonArray any && any.Any(static one => (string?)one!["type"] == "null") ? schema
                    : new JsonObject { ["anyOf"] = new JsonArray(schema.DeepClone(), new JsonObject { ["type"] = "null" }) };
        }

        if (schema["enum"] is JsonArray values && values.All(static value => value is not null))
        {
            values.Add(null);
        }

        return schema;
    }
}
