using System.Text.Json;

namespace ToolContracts.Agreement.Payloads;

/// <summary>One schema of a schema, with its references resolved.</summary>
public sealed class SchemaNode
{
    private readonly JsonElement _root;
    private readonly JsonElement _element;
    private bool? _containsItself;

    private SchemaNode(JsonElement root, JsonElement element, string pointer)
    {
        _root = root;
        (_element, Place) = element.TryGetProperty("$ref", out var reference) ? (Resolve(root, reference.GetString()!), reference.GetString()!) : (element, pointer);
    }

    /// <summary>Where it stands in the whole schema; a reference stands where it points to.</summary>
    public string Place { get; }

    /// <summary>Names of the JSON types; empty where another keyword says them.</summary>
    public IReadOnlyList<string> Types => field ??= Find("type") switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { } several => [.. several.EnumerateArray().Select(static type => type.GetString()!)],
        null => [],
    };

    /// <summary>The JSON type besides null; null where another keyword says it.</summary>
    public string? Type => Types.FirstOrDefault(static type => type != "null");

    /// <summary>Whether null fits.</summary>
    public bool IsNullable => Types.Contains("null") || Alternatives.Any(static one => one.Types.Contains("null"));

    /// <summary>The members.</summary>
    public IReadOnlyList<(string Name, SchemaNode Schema)> Properties => field ??=
        Find("properties") is { } members ? [.. members.EnumerateObject().Select(member => (member.Name, Inner(member.Value, "/properties/" + member.Name)))] : [];

    /// <summary>Names of members that must be there.</summary>
    public IReadOnlyList<string> Required => field ??= Find("required") is { } names ? [.. names.EnumerateArray().Select(static name => name.GetString()!)] : [];

    /// <summary>Whether it is an object of named members.</summary>
    public bool IsObject => Find("properties") is not null;

    /// <summary>Schema of a map's values; null where it is no map.</summary>
    public SchemaNode? Values => field ??= Find("additionalProperties") is { ValueKind: JsonValueKind.Object } values ? Inner(values, "/additionalProperties") : null;

    /// <summary>Schema of a map's keys; null where any text fits.</summary>
    public SchemaNode? Names => field ??= Inner("propertyNames");

    public SchemaNode? Items => field ??= Inner("items");

    /// <summary>The schemas of <c>oneOf</c> or <c>anyOf</c>.</summary>
    public IReadOnlyList<SchemaNode> Alternatives => field ??=
        (Find("oneOf") ?? Find("anyOf")) is { } list ? [.. list.EnumerateArray().Select((one, index) => Inner(one, $"/alternatives/{index}"))] : [];

    /// <summary>The listed values as JSON; empty where any fits.</summary>
    public IReadOnlyList<string> Listed => field ??= Find("enum") is { } list ? [.. list.EnumerateArray().Select(static value => value.GetRawText())] : [];

    /// <summary>The only value as JSON; null where others fit.</summary>
    public string? Constant => Find("const")?.GetRawText();

    /// <summary>As <see cref="Constant"/>, where a dialect says it by an enum or by two bounds.</summary>
    public string? Only => Constant ?? (Listed is [var one] ? one : Bound("minimum") is { } bound && bound == Bound("maximum") ? bound : null);

    /// <summary>The default as JSON; null where there is none.</summary>
    public string? Default => Find("default")?.GetRawText();

    public string? Description => Find("description")?.GetString();

    public string? Format => Find("format")?.GetString();

    /// <summary>The patterns, all of which a text must match.</summary>
    public IReadOnlyList<string> Patterns => field ??=
    [
        .. Find("pattern") is { } pattern ? [pattern.GetString()!] : Array.Empty<string>(),
        .. Find("allOf") is { } all ? all.EnumerateArray().Select(static one => one.GetProperty("pattern").GetString()!) : [],
    ];

    /// <summary>Whether members that are not named are refused.</summary>
    public bool IsClosed => Find("additionalProperties") is { ValueKind: JsonValueKind.False };

    /// <summary>As <see cref="Patterns"/>; where a dialect has a format alone, the pattern that the base has beside it.</summary>
    public IReadOnlyList<string> Forms => Patterns.Count == 0 && Format is { } format ? [FormatTexts.PatternOf(format)] : Patterns;

    public bool IsUnique => Find("uniqueItems") is { ValueKind: JsonValueKind.True };

    public static SchemaNode Parse(string schema)
    {
        var root = JsonDocument.Parse(schema).RootElement;
        return new SchemaNode(root, root, "#");
    }

    /// <summary>The places of the schemas of all values: of the whole, its members, elements and alternatives, each once.</summary>
    public HashSet<string> Places()
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        Visit(this);
        return places;

        void Visit(SchemaNode node)
        {
            if (node.Types is not ["null"] && places.Add(node.Place))
            {
                foreach (var inner in node.Below)
                {
                    Visit(inner);
                }
            }
        }
    }

    /// <summary>Whether a value of it may lie in another.</summary>
    public bool ContainsItself => _containsItself ??= Below.SelectMany(static inner => inner.Places()).Contains(Place);

    private IEnumerable<SchemaNode> Below =>
        Properties.Select(static property => property.Schema).Concat(Alternatives).Concat(new[] { Values, Items }.OfType<SchemaNode>());

    /// <summary>A bound as it is written; null where it is not there.</summary>
    public string? Bound(string keyword) => Find(keyword)?.GetRawText();

    /// <summary>A length or count; null where it is not there.</summary>
    public int? Count(string keyword) => Find(keyword)?.GetInt32();

    private JsonElement? Find(string keyword) => _element.TryGetProperty(keyword, out var value) ? value : null;

    private SchemaNode Inner(JsonElement element, string step) => new(_root, element, Place + step);

    private SchemaNode? Inner(string keyword) => Find(keyword) is { } element ? Inner(element, "/" + keyword) : null;

    private static JsonElement Resolve(JsonElement root, string pointer)
    {
        const string Definitions = "#/$defs/";
        return pointer.StartsWith(Definitions, StringComparison.Ordinal)
            ? root.GetProperty("$defs").GetProperty(pointer[Definitions.Length..])
            : throw new InvalidOperationException($"A reference to {pointer} is not one that the generator writes.");
    }
}
