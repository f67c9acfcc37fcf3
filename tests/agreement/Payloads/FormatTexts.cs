using System.Globalization;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Agreement.Payloads;

/// <summary>Valid texts of each format that a schema says by a pattern of its own.</summary>
internal static class FormatTexts
{
    private static readonly string[] Hosts = ["api.bank.example", "a.example.com", "x.y.example.com", "files.example:8443"];

    private static readonly string[] Rests = ["", "/", "/a/b?c=d&e=%20f#g", "/%C3%A9", "/a:b@c", "/~x;y=1,2", "?q", "/a//b", "/%7E"];

    private static readonly Dictionary<string, Func<Random, string>> ByPattern = new(StringComparer.Ordinal)
    {
        [FormatPatterns.Guid] = Guid,
        [FormatPatterns.DateOnly] = Date,
        [FormatPatterns.TimeOnly] = Time,
        [FormatPatterns.DateTime] = static random => Date(random) + "T" + Time(random) + (random.Next(2) == 0 ? "Z" : ""),
        [FormatPatterns.DateTimeOffset] = static random => Date(random, 2, 9998) + "T" + Time(random) + Offset(random),
        [FormatPatterns.TimeSpan] = TimeSpan,
        [FormatPatterns.Version] = static random => string.Join(".", Enumerable.Range(0, random.Next(2, 5)).Select(_ => Text(random.Next(3) switch { 0 => 0, 1 => random.Next(100), _ => random.Next() }))),
        [FormatPatterns.Bytes] = Bytes,
        [FormatPatterns.Char] = static random => Pick(random, "a", "Z", "é", "\u0301", "日", "\"", "\\", "\n", "\0", "\uffff", "\ud7ff", "\ue000", " "),
        [FormatPatterns.RootedPath] = static random => Pick(random, "a", "a/b.txt", "a/../b", "./a", "..a/b", ".", "a//b", "ü/日", "a b/c", "a/", "...", "a/b/../../c", "-", "~"),
        [FormatPatterns.AllowedUri] = static random => Pick(random, "http://", "https://", "HTTPS://") + Pick(random, Hosts) + Pick(random, Rests),
        [FormatPatterns.Uri] = static random => random.Next(3) == 0
            ? Pick(random, "urn:isbn:0451450523", "mailto:a@b.example", "tel:+1-816-555-1212", "file:///etc/hosts", "x+y.z-1:a", "data:,a%20b", "news:comp.x")
            : Web(random),
        [FormatPatterns.Url] = static random => random.Next(4) == 0 ? "ftp://ftp.example.org/a;type=i" : Web(random),
        [FormatPatterns.Email] = static random => Pick(random, "a", "a.b+c", "x_y", "A-1", "!#$%&'*+/=?^_`{|}~") + "@" + Pick(random, "b.example", "d-e.example", "1.2", "x.y.z.example"),
        [FormatPatterns.IntegerKey] = static random => Text(random.Next(100)),
    };

    /// <summary>A valid text of a pattern; null where the pattern is none of a format.</summary>
    public static string? Sample(string pattern, Random random) => ByPattern.TryGetValue(pattern, out var sample) ? sample(random) : null;

    /// <summary>The pattern of texts of a format that is not said by one.</summary>
    public static string PatternOf(string format) => format switch
    {
        "date-time" => FormatPatterns.DateTimeOffset,
        "date" => FormatPatterns.DateOnly,
        "uuid" => FormatPatterns.Guid,
        "email" => FormatPatterns.Email,
        "uri" => FormatPatterns.Uri,
        _ => throw new InvalidOperationException($"The format {format} is not known."),
    };

    /// <summary>Whether a pattern is one of a format.</summary>
    public static bool IsOf(string pattern) => ByPattern.ContainsKey(pattern);

    private static string Web(Random random) =>
        Pick(random, "http://", "https://", "HtTp://") + Pick(random, "example.org", "a.b-c.example:8080", "127.0.0.1", "[2001:db8::1]", "[::1]:443", "user@example.org", "xn--bcher-kva.example") + Pick(random, Rests);

    private static string Guid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        var text = new Guid(bytes).ToString("D");
        return random.Next(2) == 0 ? text : text.ToUpperInvariant();
    }

    private static string Date(Random random) => random.Next(6) == 0 ? Pick(random, "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "1999-12-31") : Date(random, 1, 9999);

    private static string Date(Random random, int first, int last) =>
        new DateOnly(random.Next(first, last + 1), 1, 1).AddDays(random.Next(365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(Random random)
    {
        var time = random.Next(5) switch { 0 => "00:00:00", 1 => "23:59:59", _ => $"{random.Next(24):00}:{random.Next(60):00}:{random.Next(60):00}" };
        return random.Next(2) == 0 ? time : time + "." + string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(10)));
    }

    private static string Offset(Random random) => random.Next(3) == 0 ? "Z" : $"{(random.Next(2) == 0 ? "+" : "-")}{random.Next(14):00}:{random.Next(60):00}";

    private static string TimeSpan(Random random)
    {
        var days = random.Next(3) switch { 0 => "", 1 => "0.", _ => Text(random.Next(1, 10675199)) + "." };
        return (random.Next(3) == 0 ? "-" : "") + days + Time(random);
    }

    private static string Bytes(Random random)
    {
        var bytes = new byte[random.Next(0, 8)];
        random.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static string Pick(Random random, params ReadOnlySpan<string> options) => options[random.Next(options.Length)];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
