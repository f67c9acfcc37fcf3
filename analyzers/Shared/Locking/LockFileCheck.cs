using Microsoft.CodeAnalysis.Text;
using ToolContracts.Shared.Json;

namespace ToolContracts.Shared.Locking;

/// <summary>Holds a file that is JSON against <see cref="LockFormat"/>: no member that is not known, none missing, none of another kind.</summary>
internal sealed class LockFileCheck
{
    private readonly ImmutableArray<JsonFault>.Builder _faults = ImmutableArray.CreateBuilder<JsonFault>();

    public ImmutableArray<JsonFault> Faults => _faults.ToImmutable();

    public void File(JsonObject root)
    {
        if (VersionFault(root) is { } version)
        {
            // Of another version nothing else can be said.
            _faults.Add(version);
            return;
        }

        Record(root, "the file", LockFormat.File);
        foreach (var toolset in Members(root[LockNames.Toolsets]))
        {
            Named(toolset, "toolset");
            if (Object(toolset, "toolset") is not { } members)
            {
                continue;
            }

            Record(members, $"toolset '{toolset.Name}'", LockFormat.Toolset);
            foreach (var tool in Members(members[LockNames.Tools]))
            {
                Named(tool, "tool");
                if (Object(tool, "tool") is { } facts)
                {
                    Record(facts, $"tool '{tool.Name}'", LockFormat.Tool);
                }
            }
        }
    }

    private static JsonFault? VersionFault(JsonObject root) => root[LockNames.Version] switch
    {
        null => new JsonFault(root.Span, $"says no version. Write \"version\": {LockFormat.Version}"),
        { Value: JsonNumber { Text: LockFormat.Version } } => null,
        { Value: JsonNumber { Text: var text } number } when int.TryParse(text, out var newer) && newer > 1 =>
            new JsonFault(number.Span, $"is of version {text}, and this package reads version {LockFormat.Version}. Update the package"),
        { Value: var other } => new JsonFault(other.Span, $"is of no version that there is. Write \"version\": {LockFormat.Version}"),
    };

    private static ImmutableArray<JsonMember> Members(JsonMember? member) => member?.Value is JsonObject { Members: var members } ? members : [];

    private void Named(JsonMember member, string what)
    {
        if (!ToolNames.IsValidPart(member.Name))
        {
            Add(member.NameSpan, $"names '{member.Name}', which is no name of a {what}. Remove it");
        }
    }

    private JsonObject? Object(JsonMember member, string what)
    {
        if (member.Value is JsonObject members)
        {
            return members;
        }

        Add(member.Value.Span, $"has no object at {what} '{member.Name}'. Remove it, and accept what is reported then");
        return null;
    }

    private void Record(JsonObject record, string where, ImmutableArray<LockShape> shapes)
    {
        foreach (var member in record.Members)
        {
            if (shapes.FirstOrDefault(shape => shape.Name == member.Name) is { } known)
            {
                Value(member.Value, $"'{member.Name}' of {where}", known);
            }
            else
            {
                Add(member.NameSpan, $"has the member '{member.Name}' in {where}, which it does not know. Remove it, or update the package");
            }
        }

        foreach (var shape in shapes)
        {
            if (shape.IsRequired && record[shape.Name] is null)
            {
                Add(record.Span, $"lacks the member '{shape.Name}' of {where}. Put it back, or remove the whole and accept what is reported then");
            }
        }
    }

    private void Value(JsonValue value, string where, LockShape shape)
    {
        if (!Fits(value, shape))
        {
            Add(value.Span, $"has at {where} no such value as stands there: {shape.Expected}");
        }
        else if (shape is { Kind: LockKind.Record, Members.IsEmpty: false })
        {
            Record((JsonObject)value, where, shape.Members);
        }
        else if (shape.Kind == LockKind.Records)
        {
            foreach (var item in ((JsonArray)value).Items)
            {
                Record((JsonObject)item, where, shape.Members);
            }
        }
    }

    private static bool Fits(JsonValue value, LockShape shape) => shape.Kind switch
    {
        LockKind.Text => value is JsonString,
        LockKind.Whole => value is JsonNumber { Text: var number } && number.All(char.IsDigit) && int.TryParse(number, out _),
        LockKind.Flag => value is JsonLiteral { Value: not null },
        LockKind.Hash => value is JsonString { Text: var text } && (text == LockNames.Incomplete || IsHash(text)),
        LockKind.Word => value is JsonString { Text: var word } && shape.Words.Contains(word),
        LockKind.Words => AreDifferent(value, item => item is JsonString { Text: var one } && shape.Words.Contains(one)),
        LockKind.Texts => AreDifferent(value, static item => item is JsonString),
        LockKind.Record or LockKind.Schema => value is JsonObject,
        LockKind.Records => AreDifferent(value, static item => item is JsonObject),
        _ => value is JsonObject { Members: var members } && members.All(static member => member.Value is JsonString),
    };

    private static bool IsHash(string text) => text.Length == 64 && text.All(static c => c is >= '0' and <= '9' or >= 'a' and <= 'f');

    private static bool AreDifferent(JsonValue value, Func<JsonValue, bool> fits) =>
        value is JsonArray { Items: var items } && items.All(fits) && items.Select(JsonPrinter.Compact).Distinct(StringComparer.Ordinal).Count() == items.Length;

    private void Add(TextSpan span, string problem) => _faults.Add(new JsonFault(span, problem));
}
