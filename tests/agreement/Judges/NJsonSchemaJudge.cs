using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Payloads;
using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Judges;

/// <summary>
/// NJsonSchema, which knows JSON Schema to draft 4 and some of what came later, and passes over what it does not know. It judges only tools
/// whose schema has no such keyword.
/// </summary>
public sealed class NJsonSchemaJudge : SchemaJudge
{
    /// <summary>Keywords of our schemas that it passes over, or reads as the draft before them did.</summary>
    private static readonly string[] Unknown = ["const", "propertyNames", "$defs", "contentEncoding"];

    private readonly List<JsonSchema?> _schemas = [];
    private readonly List<string> _unread = [];
    private int _judged;
    private int _left;
    private int _otherwise;
    private int _threw;

    public override string Name => $"NJsonSchema {typeof(JsonSchema).Assembly.GetName().Version!.ToString(3)}";

    public override IReadOnlyList<UnsayableClass> Deviations { get; } =
        [new LenientParser(), new DotNetPatterns(), new ZeroCounts(), new NullLikeEmpty(), new DotlessMailDomains(), new LooseUris()];

    public override IEnumerable<string> Notes =>
    [
        $"does not read {(_unread.Count == 0 ? "nothing" : string.Join(", ", _unread))}: it takes bounds for decimals",
        $"does not know {string.Join(", ", Unknown)}: judged {_judged} payloads of {_schemas.Count(static schema => schema is not null)} tools, left {_left} payloads of {_schemas.Count(static schema => schema is null)} tools, threw on {_threw}",
        $"reads texts in UTF-16 and 1.0 as no integer, as draft 4 had it: left {_otherwise} payloads with a character beyond the first plane or a number so spelled",
    ];

    public override IReadOnlyList<string> Load(IReadOnlyList<ToolBinder> tools)
    {
        _schemas.AddRange(tools.Select(Read));
        return [];
    }

    public override IEnumerable<Judgement?> Judge(IReadOnlyList<Payload> payloads) => payloads.Select(Judge);

    private JsonSchema? Read(ToolBinder tool)
    {
        if (!Knows(JsonNode.Parse(tool.InputSchema)!))
        {
            return null;
        }

        try
        {
            return JsonSchema.FromJsonAsync(tool.InputSchema).GetAwaiter().GetResult();
        }
        catch (Newtonsoft.Json.JsonReaderException)
        {
            _unread.Add(tool.Name);
            return null;
        }
    }

    private static bool Knows(JsonNode schema) => schema switch
    {
        JsonObject members => members.All(static member => !Unknown.Contains(member.Key) && (member.Key is "default" or "enum" || member.Value is null || Inner(member.Key, member.Value))),
        JsonArray items => items.All(static item => item is null || Knows(item)),
        _ => true,
    };

    /// <summary>Names of members are no keywords.</summary>
    private static bool Inner(string keyword, JsonNode value) => keyword == "properties" ? value.AsObject().All(static member => Knows(member.Value!)) : Knows(value);

    /// <summary>Whether a payload has what drafts up to 4, or Newtonsoft.Json, read in another way than 2020-12.</summary>
    private static bool ReadsOtherwise(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1024 });
        try
        {
            while (reader.Read())
            {
                var isAstral = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.GetString()!.Any(char.IsSurrogate);
                if (isAstral || (reader.TokenType == JsonTokenType.Number && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0 && reader.GetDouble() is var value && Math.Floor(value) == value))
                {
                    return true;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }

        return false;
    }

    private Judgement? Judge(Payload payload)
    {
        if (_schemas[payload.Tool] is not { } schema)
        {
            _left++;
            return null;
        }

        if (ReadsOtherwise(payload.Utf8))
        {
            _otherwise++;
            return null;
        }

        _judged++;
        try
        {
            var faults = schema.Validate(payload.Text);
            return new Judgement(faults.Count == 0, [.. faults.Select(static fault => new Complaint(fault.Path ?? "#", fault.Kind.ToString()))]);
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return new Judgement(false, [new Complaint("#", "json")]);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException)
        {
            // A number beyond decimal ends its validation.
            _threw++;
            return null;
        }
    }
}
