using System.Globalization;
using System.Text.Json;

namespace ToolContracts.Cli.Importing;

/// <summary>
/// Attributes for what a schema says of values, where C# has one that says the same. A bound that cannot be, or that no attribute says, is the
/// server's to check.
/// </summary>
internal static class SchemaConstraints
{
    public static IReadOnlyList<string> OfText(JsonElement part) => (Count(part, "minLength"), Count(part, "maxLength")) switch
    {
        ({ } least, { } most) when least <= most => [$"StringLength({most}, MinimumLength = {least})"],
        (null, { } most) => [$"StringLength({most})"],
        ({ } least, null) => [$"MinLength({least})"],
        _ => [],
    };

    public static IReadOnlyList<string> OfList(JsonElement part)
    {
        var (least, most) = (Count(part, "minItems"), Count(part, "maxItems"));
        return least > most ? [] : [.. least is null ? Array.Empty<string>() : [$"MinLength({least})"], .. most is null ? Array.Empty<string>() : [$"MaxLength({most})"]];
    }

    public static IReadOnlyList<string> OfInteger(JsonElement part)
    {
        var least = Bound(part, "minimum", "exclusiveMinimum", static one => one.TryGetInt64(out var value) ? value : (long?)null);
        var most = Bound(part, "maximum", "exclusiveMaximum", static one => one.TryGetInt64(out var value) ? value : (long?)null);
        return Range(least, most, long.MinValue, long.MaxValue, static value => value.ToString(CultureInfo.InvariantCulture), "typeof(long), \"{0}\", \"{1}\"");
    }

    public static IReadOnlyList<string> OfNumber(JsonElement part)
    {
        var least = Bound(part, "minimum", "exclusiveMinimum", Double);
        var most = Bound(part, "maximum", "exclusiveMaximum", Double);
        return Range(least, most, double.MinValue, double.MaxValue, static value => value.ToString("R", CultureInfo.InvariantCulture), "typeof(double), \"{0}\", \"{1}\"");
    }

    private static double? Double(JsonElement one) => one.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    private static (T Value, bool IsExclusive)? Bound<T>(JsonElement part, string inclusive, string exclusive, Func<JsonElement, T?> read)
        where T : struct =>
        part.TryGetProperty(exclusive, out var open) && open.ValueKind == JsonValueKind.Number && read(open) is { } beyond ? (beyond, true)
        : part.TryGetProperty(inclusive, out var closed) && closed.ValueKind == JsonValueKind.Number && read(closed) is { } value ? (value, false) : null;

    private static IReadOnlyList<string> Range<T>((T Value, bool IsExclusive)? least, (T Value, bool IsExclusive)? most, T smallest, T largest, Func<T, string> text, string form)
        where T : struct, IComparable<T>
    {
        if (least is null && most is null)
        {
            return [];
        }

        var (low, high) = (least?.Value ?? smallest, most?.Value ?? largest);
        if (low.CompareTo(high) >= 0)
        {
            return [];
        }

        var exclusive = (least is { IsExclusive: true } ? ", MinimumIsExclusive = true" : "") + (most is { IsExclusive: true } ? ", MaximumIsExclusive = true" : "");
        return [$"Range({string.Format(CultureInfo.InvariantCulture, form, text(low), text(high))}{exclusive})"];
    }

    private static int? Count(JsonElement part, string word) =>
        part.TryGetProperty(word, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0 ? count : null;
}
