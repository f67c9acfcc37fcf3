using System.Globalization;
using ToolContracts.Agreement.Json;

namespace ToolContracts.Agreement.Payloads;

/// <summary>A key that values have in common where JSON, or a type of .NET's, takes them for equal; more values may share one.</summary>
internal static class Distinct
{
    public static string Key(JsonTree value) => value switch
    {
        JsonText text => "\"" + Loose(text.Value),
        JsonList list => "[" + string.Join(",", list.Items.Select(Key)) + "]",
        JsonMap map => "{" + string.Join(",", map.Members.Where(static member => member.Value is not JsonRaw { Spelling: "null" }).OrderBy(static member => member.Name, StringComparer.Ordinal).Select(static member => member.Name + ":" + Key(member.Value))) + "}",
        JsonRaw { Spelling: var raw } => float.TryParse(raw, CultureInfo.InvariantCulture, out var number) ? (number + 0f).ToString("R", CultureInfo.InvariantCulture) : raw,
        _ => throw new InvalidOperationException("A kind of JSON is not known."),
    };

    // Without case and fragment, an instant by its ticks, without zeros at the end of a second's fraction.
    private static string Loose(string text)
    {
        // Only what has a date: to a time alone today's would be added.
        if (text is [_, _, _, _, '-', _, _, '-', _, _, ..] && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant.UtcTicks.ToString(CultureInfo.InvariantCulture);
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span.Ticks.ToString(CultureInfo.InvariantCulture)
            : text.Contains("://", StringComparison.Ordinal) ? text.ToUpperInvariant().Split('#')[0].TrimEnd('/') : text.Length == 36 ? text.ToUpperInvariant() : text;
    }
}
