using System.Globalization;
using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>Reads facts of an entry whose kinds were checked when the file was read.</summary>
internal static class Facts
{
    public static JsonObject? Object(JsonObject tool, string name) => tool[name]?.Value as JsonObject;

    public static string? Text(JsonObject? facts, string name) => facts?[name]?.Value is { } value ? Text(value) : null;

    public static string? Text(JsonValue value) => (value as JsonString)?.Text;

    public static int? Number(JsonObject? facts, string name) =>
        facts?[name]?.Value is JsonNumber { Text: var text } ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static bool Flag(JsonObject? facts, string name) => facts?[name]?.Value is JsonLiteral { Value: true };

    public static ImmutableArray<JsonValue> Items(JsonObject facts, string name) => facts[name]?.Value is JsonArray { Items: var items } ? items : [];

    /// <summary>The items of a list that another lacks.</summary>
    public static IEnumerable<JsonValue> Without(ImmutableArray<JsonValue> items, ImmutableArray<JsonValue> others)
    {
        var known = new HashSet<string>(others.Select(JsonPrinter.Compact), StringComparer.Ordinal);
        return items.Where(item => !known.Contains(JsonPrinter.Compact(item)));
    }

    /// <summary>The names that one of two objects has, in ordinal order.</summary>
    public static IEnumerable<string> Names(JsonObject? left, JsonObject? right) =>
        (left?.Members ?? []).Concat(right?.Members ?? []).Select(static member => member.Name).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal);

    public static string Show(string? text) => ChangeList.Show(text is null ? null : new JsonString(default, text));

    public static string Show(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not there";
}
