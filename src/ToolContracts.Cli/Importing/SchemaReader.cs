using System.Globalization;
using System.Text.Json;

namespace ToolContracts.Cli.Importing;

/// <summary>
/// Reads the schemas of one tool into types. What it does not understand it refuses, except for words that only narrow a value further: those the
/// server checks alone. Nothing is ever fetched.
/// </summary>
/// <param name="typeNames">Names of records that are taken; those of this tool are added.</param>
internal sealed class SchemaReader(HashSet<string> typeNames)
{
    private const int DeepestType = 16;
    private const int MostParts = 1000;

    // Each of these can say what no record says, so a value that fits the record may not be what was meant.
    private static readonly string[] NotTyped =
    [
        "$anchor", "$dynamicRef", "$recursiveRef", "contains", "dependencies", "dependentRequired", "dependentSchemas", "else", "if", "maxProperties", "minProperties",
        "not", "patternProperties", "prefixItems", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties",
    ];

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private JsonElement _root;
    private int _parts;

    /// <summary>The record of a schema of an object; null where it has no members.</summary>
    /// <exception cref="UnfitToolException">No record says what the schema says.</exception>
    public RemoteRecord? Read(JsonElement schema, string name)
    {
        _root = schema;
        _open.Clear();
        return Resolve(schema, "$", 0, (part, at, depth) =>
        {
            if (TypeOf(part, at) is not ("object", false))
            {
                throw Unfit(at, "is not a schema of an object");
            }

            return Properties(part).Any() ? Record(part, at, name, depth) : IsFree(part) && part.TryGetProperty("additionalProperties", out _)
                ? throw Unfit(at, "does not name its members") : null;
        });
    }

    private (RemoteType Type, bool IsNullable, IReadOnlyList<string> Constraints) Type(JsonElement schema, string at, string name, int depth) =>
        Resolve(schema, at, depth, (part, here, deeper) =>
        {
            if (Alternatives(part, here) is { } other)
            {
                var (inner, _, constraints) = Type(other, here, name, deeper + 1);
                return (inner, true, constraints);
            }

            if (part.TryGetProperty("enum", out _) || part.TryGetProperty("const", out _))
            {
                return Choice(part, here);
            }

            var (type, isNullable) = TypeOf(part, here);
            return type switch
            {
                "string" => (new RemoteType(Format(part)), isNullable, Format(part) == "string" ? SchemaConstraints.OfText(part) : []),
                "integer" => (new RemoteType("long"), isNullable, SchemaConstraints.OfInteger(part)),
                "number" => (new RemoteType("double"), isNullable, SchemaConstraints.OfNumber(part)),
                "boolean" => (new RemoteType("bool"), isNullable, []),
                "array" => (List(part, here, name, deeper), isNullable, SchemaConstraints.OfList(part)),
                "object" => (Object(part, here, name, deeper), isNullable, (IReadOnlyList<string>)[]),
                _ => throw Unfit(here, $"has the type '{Shown(type)}'"),
            };
        });

    private RemoteType Object(JsonElement part, string at, string name, int depth)
    {
        if (Properties(part).Any())
        {
            return Record(part, at, name, depth);
        }

        if (IsFree(part))
        {
            throw Unfit(at, "does not name its members");
        }

        var (value, isNullable, _) = Type(part.GetProperty("additionalProperties"), at + ".*", name + "Value", depth + 1);
        return new RemoteMap(value, isNullable);
    }

    private RemoteList List(JsonElement part, string at, string name, int depth)
    {
        var items = part.TryGetProperty("items", out var one) && one.ValueKind == JsonValueKind.Object ? one : throw Unfit(at, "does not say what its items are");
        var (item, isNullable, _) = Type(items, at + "[]", name + "Item", depth + 1);
        return new RemoteList(item, isNullable);
    }

    private RemoteRecord Record(JsonElement part, string at, string name, int depth)
    {
        var own = Unique(name);
        HashSet<string> required = part.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Where(static one => one.ValueKind == JsonValueKind.String).Select(static one => one.GetString()!)] : [];
        Dictionary<string, string> members = new(StringComparer.Ordinal);
        List<RemoteMember> read = [];
        foreach (var property in Properties(part))
        {
            var member = CSharpNames.Member(property.Name, own);
            if (!members.TryAdd(member, property.Name))
            {
                throw Unfit(at, $"has two members, '{members[member]}' and '{property.Name}', that are one in C#");
            }

            var (type, isNullable, constraints) = Type(property.Value, $"{at}.{property.Name}", own + member, depth + 1);
            var isRequired = required.Contains(property.Name);
            read.Add(new RemoteMember(property.Name, member, type, isRequired, isNullable || !isRequired, RemoteText.Of(Text(property.Value, "description")), constraints));
        }

        return new RemoteRecord(own, read);
    }

    /// <summary>Follows references within the schema, and wrappers of one schema.</summary>
    private T Resolve<T>(JsonElement schema, string at, int depth, Func<JsonElement, string, int, T> read)
    {
        if (depth > DeepestType || ++_parts > MostParts)
        {
            throw Unfit(at, depth > DeepestType ? $"lies deeper than {DeepestType} types" : $"is one of more than {MostParts} parts");
        }

        if (schema.ValueKind != JsonValueKind.Object)
        {
            throw Unfit(at, "takes any value");
        }

        if (NotTyped.FirstOrDefault(word => schema.TryGetProperty(word, out _)) is { } wordOfIt)
        {
            throw Unfit(at, $"has '{wordOfIt}', which no record says");
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            return all.ValueKind == JsonValueKind.Array && all.GetArrayLength() == 1 && !schema.TryGetProperty("properties", out _)
                ? Resolve(all[0], at, depth + 1, read) : throw Unfit(at, "has 'allOf' of several schemas");
        }

        if (Text(schema, "$ref") is not { } reference)
        {
            return read(schema, at, depth);
        }

        if (!_open.Add(reference))
        {
            throw Unfit(at, $"refers to itself by '{Shown(reference)}'");
        }

        var found = Resolve(Target(reference, at), at, depth + 1, read);
        _open.Remove(reference);
        return found;
    }

    private JsonElement Target(string reference, string at)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw Unfit(at, $"refers to '{Shown(reference)}'; only what lies in the schema itself is read, nothing is fetched");
        }

        var target = _root;
        foreach (var step in reference[2..].Split('/').Select(static one => one.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            target = target.ValueKind == JsonValueKind.Object && target.TryGetProperty(step, out var next) ? next : throw Unfit(at, $"refers to '{Shown(reference)}', which is not there");
        }

        return target;
    }

    /// <summary>The schema beside null in <c>anyOf</c> or <c>oneOf</c>; null where there is neither word.</summary>
    private static JsonElement? Alternatives(JsonElement part, string at)
    {
        if (!part.TryGetProperty("anyOf", out var any) && !part.TryGetProperty("oneOf", out any))
        {
            return null;
        }

        JsonElement[] others = any.ValueKind == JsonValueKind.Array ? [.. any.EnumerateArray().Where(static one => !(one.ValueKind == JsonValueKind.Object && Text(one, "type") == "null"))] : [];
        return others is [var other] && any.GetArrayLength() == 2 && !part.TryGetProperty("properties", out _) ? other : throw Unfit(at, "is one of several types");
    }

    private static (RemoteType Type, bool IsNullable, IReadOnlyList<string> Constraints) Choice(JsonElement part, string at)
    {
        JsonElement[] values = part.TryGetProperty("enum", out var listed) && listed.ValueKind == JsonValueKind.Array ? [.. listed.EnumerateArray()]
            : part.TryGetProperty("const", out var single) ? [single] : throw Unfit(at, "has an 'enum' that is no list");
        var isNullable = values.Any(static one => one.ValueKind == JsonValueKind.Null);
        values = [.. values.Where(static one => one.ValueKind != JsonValueKind.Null)];
        if (values.Length > 0 && values.All(static one => one.ValueKind == JsonValueKind.String))
        {
            if (values.FirstOrDefault(static one => Output.Visible.Of(one.GetString()!) != one.GetString()) is { ValueKind: JsonValueKind.String } hidden)
            {
                throw Unfit(at, $"has the value '{Shown(hidden.GetString()!)}', of which not all can be seen");
            }

            return (new RemoteType("string"), isNullable, [$"AllowedValues({string.Join(", ", values.Select(static one => Emit.CSharpText.Literal(one.GetString()!)))})"]);
        }

        return values.Length > 0 && values.All(static one => one.ValueKind == JsonValueKind.Number && one.TryGetInt64(out _))
            ? (new RemoteType("long"), isNullable, [$"AllowedValues({string.Join(", ", values.Select(static one => one.GetInt64().ToString(CultureInfo.InvariantCulture) + "L"))})"])
            : throw Unfit(at, "is one of several values that are neither all text nor all whole numbers");
    }

    private static (string Type, bool IsNullable) TypeOf(JsonElement part, string at)
    {
        if (!part.TryGetProperty("type", out var type))
        {
            return part.TryGetProperty("properties", out _) ? ("object", false) : throw Unfit(at, "names no type");
        }

        if (type.ValueKind == JsonValueKind.String)
        {
            return (type.GetString()!, false);
        }

        string[] types = type.ValueKind == JsonValueKind.Array && type.EnumerateArray().All(static one => one.ValueKind == JsonValueKind.String)
            ? [.. type.EnumerateArray().Select(static one => one.GetString()!)] : [];
        return types.Where(static one => one != "null").ToArray() is [var only] && types.Length <= 2 ? (only, types.Length == 2) : throw Unfit(at, "is one of several types");
    }

    private static string Format(JsonElement part) => Text(part, "format") switch
    {
        "uuid" => "Guid",
        "date-time" => "DateTimeOffset",
        "date" => "DateOnly",
        _ => "string",
    };

    private static JsonElement.ObjectEnumerator Properties(JsonElement part) =>
        part.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object ? properties.EnumerateObject() : default;

    private static bool IsFree(JsonElement part) => !part.TryGetProperty("additionalProperties", out var other) || other.ValueKind != JsonValueKind.Object;

    private static string? Text(JsonElement part, string member) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static UnfitToolException Unfit(string at, string what) => new($"{Shown(at)} {what}");

    private static string Shown(string text) => Output.Visible.Of(text.Length > 200 ? text[..200] + "…" : text);

    private string Unique(string name)
    {
        var unique = name;
        for (var number = 2; !typeNames.Add(unique); number++)
        {
            unique = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
