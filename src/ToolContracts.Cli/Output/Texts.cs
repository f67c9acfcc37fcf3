using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ToolContracts.Cli.Output;

/// <summary>How times, durations, numbers and JSON are written for people.</summary>
internal static class Texts
{
    private static readonly JsonWriterOptions Pretty = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static string? Of(DateTimeOffset? at) => at is { } time ? Of(time) : null;

    internal static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Of(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);

    /// <summary>A duration in its two largest units.</summary>
    internal static string Of(TimeSpan span) => span switch
    {
        { Ticks: < 0 } => "-" + Of(span.Negate()),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Seconds}s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}m {span.Seconds}s"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Hours}h {span.Minutes}m"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalDays}d {span.Hours}h"),
    };

    /// <summary>A name as scripts know it: lower case, words joined by hyphens.</summary>
    internal static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>JSON over several lines; as it is where it is none.</summary>
    internal static string Json(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            using var text = new MemoryStream();
            using (var writer = new Utf8JsonWriter(text, Pretty))
            {
                document.WriteTo(writer);
            }

            return Encoding.UTF8.GetString(text.ToArray());
        }
        catch (JsonException)
        {
            return Encoding.UTF8.GetString(json.Span);
        }
    }
}
