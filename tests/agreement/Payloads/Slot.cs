using ToolContracts.Agreement.Json;

namespace ToolContracts.Agreement.Payloads;

/// <summary>A value in a payload, with its schema, and the way to put another in its place.</summary>
public sealed class Slot(SchemaNode schema, JsonTree value, Action<JsonTree> replace, bool isNullable, bool isInSet)
{
    public SchemaNode Schema { get; } = schema;

    public JsonTree Value { get; } = value;

    /// <summary>Whether null fits, by the schema or by the alternatives of which it is one.</summary>
    public bool IsNullable { get; } = isNullable;

    /// <summary>Whether it is, or is part of, an element of a set: what else fits may then be there already.</summary>
    public bool IsInSet { get; } = isInSet;

    public void Replace(JsonTree other) => replace(other);

    /// <summary>The value and all below it.</summary>
    /// <param name="schema">Schema of the value.</param>
    /// <param name="value">A value that fits.</param>
    /// <param name="replace">Puts another in its place.</param>
    /// <param name="isNullable">Whether null fits by what stands around the schema.</param>
    /// <param name="isInSet">Whether a set is around it.</param>
    public static IEnumerable<Slot> Of(SchemaNode schema, JsonTree value, Action<JsonTree> replace, bool isNullable = false, bool isInSet = false)
    {
        isNullable |= schema.IsNullable;
        yield return new Slot(schema, value, replace, isNullable, isInSet);
        if (schema.Alternatives.Count > 0)
        {
            // What is said of the whole is said by its alternatives; the value is looked at as the one that it is.
            var chosen = schema.Alternatives.FirstOrDefault(one => Fits(one, value));
            foreach (var slot in chosen is null ? [] : Of(chosen, value, replace, isNullable, isInSet))
            {
                yield return slot;
            }

            yield break;
        }

        var below = value switch
        {
            JsonMap map => map.Members.SelectMany(member =>
                (schema.Values ?? schema.Properties.FirstOrDefault(property => property.Name == member.Name).Schema) is { } inner
                    ? Of(inner, member.Value, other => member.Value = other, isInSet: isInSet) : []),
            JsonList list when schema.Items is { } items => Enumerable.Range(0, list.Items.Count).SelectMany(index => Of(items, list.Items[index], other => list.Items[index] = other, isInSet: isInSet || schema.IsUnique)),
            _ => [],
        };
        foreach (var slot in below)
        {
            yield return slot;
        }
    }

    /// <summary>Which alternative a valid value is: null, or what else has its type, and of objects the one whose tag it has.</summary>
    private static bool Fits(SchemaNode alternative, JsonTree value) => alternative.Alternatives.Any(inner => Fits(inner, value)) || value switch
    {
        JsonRaw { Spelling: "null" } => alternative.IsNullable,
        JsonMap map => alternative.Types.Contains("object") && alternative.Properties
            .Where(static property => property.Schema.Only is not null)
            .All(property => map.Find(property.Name) is { } tag && tag.Value.ToString() == property.Schema.Only),
        JsonText => alternative.Types.Contains("string") || alternative.Listed.Any(static listed => listed[0] == '"'),
        JsonList => alternative.Types.Contains("array"),
        JsonRaw { Spelling: "true" or "false" } => alternative.Types.Contains("boolean"),
        JsonRaw => alternative.Types.Any(static type => type is "integer" or "number") || alternative.Listed.Any(static listed => listed[0] is '-' or (>= '0' and <= '9')),
        _ => false,
    };
}
