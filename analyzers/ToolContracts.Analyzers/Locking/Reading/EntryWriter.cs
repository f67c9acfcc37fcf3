using System.Globalization;
using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Locking.Reading;

/// <summary>Builds one object of a lock file's entry. What is null is left out.</summary>
internal sealed class EntryWriter
{
    private readonly ImmutableArray<JsonMember>.Builder _members = ImmutableArray.CreateBuilder<JsonMember>();

    public JsonObject Value => new(default, _members.ToImmutable());

    public EntryWriter Add(string name, JsonValue? value)
    {
        if (value is not null)
        {
            _members.Add(new JsonMember(name, default, value));
        }

        return this;
    }

    public EntryWriter Add(string name, string? text) => Add(name, text is null ? null : new JsonString(default, text));

    public EntryWriter Add(string name, int? number) =>
        Add(name, number is { } value ? new JsonNumber(default, value.ToString(CultureInfo.InvariantCulture)) : null);

    public EntryWriter Add(string name, bool? flag) => Add(name, flag is null ? null : new JsonLiteral(default, flag));

    /// <summary>A list without repeats; none where it is empty.</summary>
    public EntryWriter Add(string name, IEnumerable<JsonValue> items)
    {
        var different = items.GroupBy(JsonPrinter.Compact, StringComparer.Ordinal).Select(static group => group.First()).ToImmutableArray();
        return Add(name, different.IsEmpty ? null : new JsonArray(default, different));
    }

    public EntryWriter Add(string name, IEnumerable<string> texts) => Add(name, texts.Select(static text => new JsonString(default, text)));

    /// <summary>Texts by name, in ordinal order; none where there is none.</summary>
    public EntryWriter Add(string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        var sorted = texts.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => new JsonMember(pair.Key, default, new JsonString(default, pair.Value))).ToImmutableArray();
        return Add(name, sorted.IsEmpty ? null : new JsonObject(default, sorted));
    }
}
