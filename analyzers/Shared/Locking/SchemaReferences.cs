using ToolContracts.Shared.Json;

namespace ToolContracts.Shared.Locking;

/// <summary>The references of a schema to its <c>$defs</c>.</summary>
internal static class SchemaReferences
{
    public const string Definitions = "$defs";

    private const string Keyword = "$ref";
    private const string Pointer = "#/$defs/";

    /// <summary>The definition that a schema refers to; null where it is no reference.</summary>
    public static string? NameIn(JsonObject schema) =>
        schema[Keyword]?.Value is JsonString { Text: var text } && text.StartsWith(Pointer, StringComparison.Ordinal) ? text.Substring(Pointer.Length) : null;

    /// <summary>The definitions that a value names, by way of others too, in the order in which they are found.</summary>
    public static ImmutableArray<string> Reached(JsonValue value, JsonObject root)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Visit(value);
        return found.ToImmutable();

        void Visit(JsonValue one)
        {
            if (one is JsonArray { Items: var items })
            {
                foreach (var item in items)
                {
                    Visit(item);
                }
            }
            else if (one is JsonObject { Members: var members } schema)
            {
                if (NameIn(schema) is { } name && seen.Add(name))
                {
                    found.Add(name);
                    if (Definition(root, name) is { } definition)
                    {
                        Visit(definition);
                    }
                }

                foreach (var member in members)
                {
                    if (member.Name != Definitions)
                    {
                        Visit(member.Value);
                    }
                }
            }
        }
    }

    /// <summary>A definition of a schema; null where there is none.</summary>
    public static JsonObject? Definition(JsonObject root, string name) => (root[Definitions]?.Value as JsonObject)?[name]?.Value as JsonObject;

    /// <summary>A schema without the definitions that nothing in it names.</summary>
    public static JsonObject WithoutUnused(JsonObject root)
    {
        if (root[Definitions]?.Value is not JsonObject definitions)
        {
            return root;
        }

        var reached = Reached(root, root);
        var kept = definitions.Members.Where(member => reached.Contains(member.Name)).ToImmutableArray();
        return root.With(Definitions, kept.IsEmpty ? null : new JsonObject(default, kept));
    }
}
