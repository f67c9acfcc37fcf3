using System.Globalization;
using System.Text.Json;

namespace ToolContracts.Console.Values;

/// <summary>A JSON document as a list of its values, of a size that a page can show and a person can read.</summary>
internal sealed class ValueList
{
    private const int MaxRows = 200;
    private const int MaxText = 32_000;

    private readonly List<ValueRow> _rows = [];
    private readonly SchemaWalk? _schema;
    private int _text;

    private ValueList(SchemaWalk? schema) => _schema = schema;

    /// <summary>The values, in the document's order.</summary>
    public IReadOnlyList<ValueRow> Rows => _rows;

    /// <summary>Whether there are more values than are listed.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Lists bound arguments.</summary>
    /// <param name="canonical">The bound arguments as canonical JSON; empty where they were erased.</param>
    /// <param name="raw">The arguments as they came; empty where they were not kept, and then no value has an origin.</param>
    /// <param name="schema">The schema of the arguments; null where it is not known.</param>
    public static ValueList OfArguments(ReadOnlyMemory<byte> canonical, ReadOnlyMemory<byte> raw, SchemaWalk? schema)
    {
        var list = new ValueList(schema);
        if (!canonical.IsEmpty)
        {
            using var bound = JsonDocument.Parse(canonical);
            using var sent = raw.IsEmpty ? null : JsonDocument.Parse(raw);
            list.Add("", bound.RootElement, schema?.Root, sent?.RootElement, sent is null ? null : ValueOrigin.Model);
        }

        return list;
    }

    /// <summary>Lists what the host filled from the caller's claims.</summary>
    /// <param name="claims">JSON of an object; empty where it was erased.</param>
    public static ValueList OfClaims(ReadOnlyMemory<byte> claims)
    {
        var list = new ValueList(schema: null);
        if (!claims.IsEmpty)
        {
            using var document = JsonDocument.Parse(claims);
            list.Add("", document.RootElement, schema: null, sent: null, ValueOrigin.Caller);
        }

        return list;
    }

    private void Add(string path, JsonElement value, JsonElement? schema, JsonElement? sent, ValueOrigin? origin)
    {
        if (_rows.Count >= MaxRows || _text >= MaxText)
        {
            IsCut = true;
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                foreach (var member in value.EnumerateObject())
                {
                    var memberSent = sent is { ValueKind: JsonValueKind.Object } from && from.TryGetProperty(member.Name, out var found) ? found : (JsonElement?)null;
                    Add(PathOf(path, member.Name), member.Value, _schema?.Member(schema, member.Name), memberSent, OriginOf(origin, member.Value, memberSent));
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    var itemSent = sent is { ValueKind: JsonValueKind.Array } from && index < from.GetArrayLength() ? from[index] : (JsonElement?)null;
                    Add(string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), item, _schema?.Item(schema), itemSent, OriginOf(origin, item, itemSent));
                    index++;
                    if (IsCut)
                    {
                        break;
                    }
                }

                break;
            case JsonValueKind.Object or JsonValueKind.Array when path.Length == 0:
                break;
            default:
                var text = value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString()!,
                    JsonValueKind.Object => "no members",
                    JsonValueKind.Array => "empty list",
                    _ => value.GetRawText(),
                };
                _text += text.Length + path.Length;
                _rows.Add(new ValueRow(path, _schema?.TypeOf(schema) ?? "", text, value.ValueKind == JsonValueKind.String, origin));
                break;
        }
    }

    // Some dialects send null for what they leave out; it was bound as if it were absent.
    private static ValueOrigin? OriginOf(ValueOrigin? ofParent, JsonElement bound, JsonElement? sent) => ofParent switch
    {
        ValueOrigin.Model when sent is null || (sent.Value.ValueKind == JsonValueKind.Null && bound.ValueKind != JsonValueKind.Null) => ValueOrigin.Default,
        _ => ofParent,
    };

    private static string PathOf(string path, string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? path.Length == 0 ? name : $"{path}.{name}"
            : $"{path}[\"{name}\"]";
}
