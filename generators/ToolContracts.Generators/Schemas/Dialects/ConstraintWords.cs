using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>Constraints as sentences for a model, where a dialect has no keyword for them.</summary>
internal static class ConstraintWords
{
    /// <summary>Bounds of a number; empty where both are null.</summary>
    public static string Bounds(string? least, bool leastIsExclusive, string? greatest, bool greatestIsExclusive) => (least, greatest) switch
    {
        (null, null) => "",
        (_, null) => Upper(Lower(least!, leastIsExclusive)) + ".",
        (null, _) => Upper(Higher(greatest!, greatestIsExclusive)) + ".",
        _ when !leastIsExclusive && !greatestIsExclusive => $"From {least} to {greatest}.",
        _ => $"{Upper(Lower(least!, leastIsExclusive))} and {Higher(greatest!, greatestIsExclusive)}.",
    };

    /// <summary>A number of characters or elements; empty where both are null.</summary>
    /// <param name="unit">The unit in the plural.</param>
    public static string Count(int? least, int? greatest, string unit) => (least, greatest) switch
    {
        (null, null) => "",
        ({ } few, null) => $"At least {Number(few, unit)}.",
        (null, { } many) => $"At most {Number(many, unit)}.",
        ({ } few, { } many) when few == many => $"Exactly {Number(few, unit)}.",
        ({ } few, { } many) => $"{IntegerText.Of(few)} to {Number(many, unit)}.",
    };

    public static string Pattern(string pattern) => $"Matches the regular expression {pattern}.";

    public static string OneOf(IEnumerable<string> json) => $"One of {string.Join(", ", json)}.";

    /// <summary>The form of a kind of text; null where any text is one.</summary>
    public static string? Form(ScalarKind kind, Constraints constraints) => kind switch
    {
        ScalarKind.Guid => "A UUID.",
        ScalarKind.Uri => "An absolute URI.",
        ScalarKind.AllowedUri => "An absolute http or https URL.",
        ScalarKind.DateTimeOffset => "A date and time with an offset, such as 2026-01-31T23:59:59Z.",
        ScalarKind.DateTime => "A date and time, with Z or without an offset, such as 2026-01-31T23:59:59Z.",
        ScalarKind.DateOnly => "A date, such as 2026-01-31.",
        ScalarKind.TimeOnly => "A time of day, such as 23:59:59.",
        ScalarKind.TimeSpan => "A duration as [-][d.]hh:mm:ss, such as 1.02:30:00.",
        ScalarKind.Version => "Two to four numbers, such as 1.2.3.",
        ScalarKind.Bytes => "Base64 with padding.",
        ScalarKind.Char => "One character.",
        ScalarKind.RootedPath => "A relative path with / between its parts.",
        _ when constraints.IsEmail => "A mail address.",
        _ when constraints.IsUrl => "An absolute http, https or ftp URL.",
        _ => null,
    };

    private static string Lower(string least, bool isExclusive) => (isExclusive ? "above " : "at least ") + least;

    private static string Higher(string greatest, bool isExclusive) => (isExclusive ? "below " : "at most ") + greatest;

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string Number(int count, string unit) => IntegerText.Of(count) + " " + (count == 1 ? unit.TrimEnd('s') : unit);
}
