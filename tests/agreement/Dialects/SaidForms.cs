using ToolContracts.Agreement.Payloads;
using ToolContracts.CompilerServices;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Patterns and formats that stand in the description: the pattern itself, or words for a form; or a format that says nearly all of it.</summary>
internal sealed class SaidForms() : SaidClass(
    "said: patterns", "anthropic has no pattern, openai and gemini have one of each text and none that looks ahead, and each takes formats of its own",
    [FaultCodes.Pattern, FaultCodes.Format], ["pattern", "format"])
{
    /// <summary>The words that a description must have for a form's pattern.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [FormatPatterns.Guid] = "UUID",
        [FormatPatterns.Uri] = "absolute URI",
        [FormatPatterns.AllowedUri] = "absolute http or https URL",
        [FormatPatterns.Url] = "absolute http, https or ftp URL",
        [FormatPatterns.DateTime] = "date and time, with Z or without an offset",
        [FormatPatterns.DateTimeOffset] = "date and time with an offset",
        [FormatPatterns.DateOnly] = "date, such as",
        [FormatPatterns.TimeOnly] = "time of day",
        [FormatPatterns.TimeSpan] = "duration as [-][d.]hh:mm:ss",
        [FormatPatterns.Version] = "Two to four numbers",
        [FormatPatterns.Bytes] = "Base64 with padding",
        [FormatPatterns.Char] = "One character",
        [FormatPatterns.RootedPath] = "relative path",
        [FormatPatterns.Email] = "mail address",
    };

    protected override bool IsLeftToWords(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> shown)
    {
        // A format without its pattern lacks the edges of .NET's types: no year 0, seven digits of a second.
        var hasFormat = schemas.Any(schema => schema.Format is { } format && shown.Any(one => one.Format == format));
        var losesFormat = schemas.Any(static schema => schema.Format is not null) && !hasFormat;
        var patterns = schemas.SelectMany(static schema => schema.Patterns).Distinct().ToArray();
        return patterns.Except(shown.SelectMany(static schema => schema.Patterns)).Any(pattern => IsSaid(pattern) || (hasFormat && Words.ContainsKey(pattern)))
            || (losesFormat && patterns.Any(IsSaid));

        bool IsSaid(string pattern) => Says(shown, Words.GetValueOrDefault(pattern, pattern));
    }
}
