using System.Globalization;

namespace ToolContracts.Console.Texts;

/// <summary>Times, in UTC, as people read them.</summary>
internal static class Times
{
    public static string Exact(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>How far a time is from now, in one unit.</summary>
    public static string Distance(DateTimeOffset time, DateTimeOffset now) => time > now ? "in " + Length(time - now) : Length(now - time) is "0 s" ? "now" : Length(now - time) + " ago";

    // Cut, never rounded up: what ends in 59 seconds does not end in a minute.
    private static string Length(TimeSpan span)
    {
        var (count, unit) = span switch
        {
            { TotalDays: >= 2 } => (span.TotalDays, "days"),
            { TotalHours: >= 2 } => (span.TotalHours, "h"),
            { TotalMinutes: >= 2 } => (span.TotalMinutes, "min"),
            _ => (span.TotalSeconds, "s"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{(long)count} {unit}");
    }
}
