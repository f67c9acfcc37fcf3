using ToolContracts.Shared.Shapes;

namespace ToolContracts.Agreement.Keywords;

/// <summary>Texts at the edge of each format: which the schema and the binder take, and which they do not.</summary>
/// <remarks>Sources: RFC 3339 (dates and times), RFC 3986 (URIs), RFC 4122 (UUIDs), RFC 4648 (base64), HTML's form of a mail address.</remarks>
public static class FormatEdges
{
    private static readonly string[] GoodTimes = ["00:00:00", "23:59:59", "12:30:00.1", "12:30:00.1234567", "00:00:00.0000000"];

    private static readonly string[] BadTimes =
        ["24:00:00", "23:60:00", "23:59:60", "23:59:61", "1:00:00", "12:30", "12:30:00.", "12:30:00.12345678", "12:30:00,5", "12-30-00", "", " 12:30:00", "12:30:00\n", "1２:30:00", "-1:00:00"];

    private static readonly string[] GoodDates = ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2023-01-31", "2023-04-30"];

    private static readonly string[] BadDates =
    [
        "2023-02-29", "1900-02-29", "2024-02-30", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "2023-01-32", "2023-1-1", "20230101", "2023/01/01", "+2023-01-01", "-001-01-01",
        "12023-01-01", "2023-01-01 ", " 2023-01-01", "2023-01-01\n", "２０２３-01-01", "", "2023-W01-1", "2023-001",
    ];

    private static readonly string[] GoodUris =
    [
        "http://a", "http://a.b:80/c?d=e&f#g", "http://[::1]/", "http://[2001:db8::7]:8080/x", "urn:a:b", "mailto:a@b", "ab:c", "http://a/%20%C3%A9", "http://a/~b;c=d,e!f$g'h(i)*j+k", "x-y.z+1:q",
        "http://user:pass@host/", "http://127.0.0.1", "file:///a/b", "http://a?x=%25",
    ];

    private static readonly string[] BadUris =
    [
        "", "a", "/a", "//a/b", "http//a", ":a", "1a:b", "a b:c", "http://a/ b", "http://a/%", "http://a/%2", "http://a/%zz", "http://a/é", "http://a/\\b", "http://a/<b>", "http://a/\"", "http://a/{b}", "http://a/|",
        "http://a/^", "http://a/`", "http://a:b", "http://[::g]", "http://[::1]x", "http://user@[::1]/", "http://a@b@c", "http://[]", "http://a\n", " http://a", "http://ä.example", "http://a/\u0000",
    ];

    private static readonly Dictionary<string, (string[] Good, string[] Bad)> ByPattern = new(StringComparer.Ordinal)
    {
        [FormatPatterns.Guid] = (
            ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "ABCDEF01-2345-6789-abcd-ef0123456789"],
            ["", "00000000000000000000000000000000", "{00000000-0000-0000-0000-000000000000}", "(00000000-0000-0000-0000-000000000000)", "0000000-00000-0000-0000-000000000000", "0000000g-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-00000000000", "00000000-0000-0000-0000-0000000000000", " 00000000-0000-0000-0000-000000000000", "urn:uuid:00000000-0000-0000-0000-000000000000", "00000000_0000_0000_0000_000000000000",
                "00000000-0000-0000-0000-000000000000\n", "٠0000000-0000-0000-0000-000000000000"]),
        [FormatPatterns.DateOnly] = (GoodDates, BadDates),
        [FormatPatterns.TimeOnly] = (GoodTimes, [.. BadTimes, "12:30:00Z", "12:30:00+01:00", "T12:30:00"]),
        [FormatPatterns.DateTime] = (
            [.. GoodDates.SelectMany(static date => new[] { date + "T00:00:00", date + "T23:59:59.9999999Z" }), .. GoodTimes.Select(static time => "2024-02-29T" + time)],
            [.. BadDates.Select(static date => date + "T00:00:00Z"), .. BadTimes.Select(static time => "2024-02-29T" + time), "2024-02-29", "2024-02-29 00:00:00", "2024-02-29t00:00:00", "2024-02-29T00:00:00z",
                "2024-02-29T00:00:00+00:00", "2024-02-29T00:00:00ZZ", "2024-02-29TT00:00:00"]),
        [FormatPatterns.DateTimeOffset] = (
            ["2024-02-29T00:00:00Z", "2024-02-29T23:59:59.9999999+14:00", "2024-02-29T00:00:00-14:00", "2024-02-29T00:00:00+00:00", "2024-02-29T00:00:00-00:00", "2024-02-29T00:00:00+13:59", "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00-14:00", "9999-12-31T23:59:59+14:00", "0001-01-01T14:00:00+14:00"],
            [.. BadDates.Select(static date => date + "T00:00:00Z"), .. BadTimes.Select(static time => "2024-02-29T" + time + "Z"), "2024-02-29T00:00:00", "2024-02-29T00:00:00z", "2024-02-29t00:00:00Z", "2024-02-29 00:00:00Z",
                "2024-02-29T00:00:00+14:01", "2024-02-29T00:00:00+15:00", "2024-02-29T00:00:00-14:30", "2024-02-29T00:00:00+24:00", "2024-02-29T00:00:00+01:60", "2024-02-29T00:00:00+1:00", "2024-02-29T00:00:00+0100",
                "2024-02-29T00:00:00+01", "2024-02-29T00:00:00 +01:00", "2016-12-31T23:59:60Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-00:01"]),
        [FormatPatterns.TimeSpan] = (
            [.. GoodTimes, "-00:00:01", "0.00:00:00", "1.00:00:00", "10675199.02:48:05.4775807", "-10675199.02:48:05.4775808", "-0.00:00:00", "99.23:59:59"],
            [.. BadTimes, "01.00:00:00", "00.00:00:00", "--00:00:01", "+00:00:01", "1:00:00:00", "10675199.02:48:05.4775808", "-10675199.02:48:05.4775809", "10675200.00:00:00", "99999999.00:00:00", "123456789.00:00:00",
                "P1D", "PT1H", "1.", ".00:00:00", "1.2.00:00:00", "-"]),
        [FormatPatterns.Version] = (
            ["0.0", "1.2", "1.2.3", "1.2.3.4", "2147483647.0", "0.0.0.2147483647"],
            ["", "1", "1.", ".1", "1.2.3.4.5", "01.2", "1.02", "1.-2", "+1.2", "1.2 ", "v1.2", "1..2", "2147483648.0", "0.9999999999", "10000000000.0", "1.2-beta", "1,2", "1.٢"]),
        [FormatPatterns.Bytes] = (
            ["", "AA==", "AAA=", "AAAA", "/w==", "+/+/", "AAAAAA==", "QUJD"],
            ["A", "AA", "AAA", "AA=", "A===", "====", "AB==", "AAB=", "AA==AAAA", "AA ==", "AAAA\n", "-_-_", "AAAA=", "=AAA", "AAAAA", "ÄAAA", "AA=A"]),
        [FormatPatterns.Char] = (["a", "\n", "\0", "\uffff", "\ud7ff", "\ue000", "日", "\"", "\\", "\u0301"], ["", "ab", "😀", "e\u0301", "a\n", "\r\n"]),
        [FormatPatterns.RootedPath] = (
            ["a", "a/b", ".", "./a", "a/..", "a/../b", "a/b/../..", "..a", "a..", "...", "a//b", "a/", "é", "a b", "~", "%2e%2e/a", "\u200b", "\u00a0"],
            ["", "/", "/a", "..", "../a", "a/../..", "a/../../b", "./..", "\\a", "a\\b", "..\\a", "C:", "c:/a", "a:b", "a\0", "a\nb", "\u007f", "a\u0085", "//a", "a/b/../../../c"]),
        [FormatPatterns.AllowedUri] = (
            ["http://api.bank.example", "https://api.bank.example/a?b#c", "HTTPS://API.BANK.EXAMPLE/", "https://a.example.com", "https://a.b.example.com/x", "https://files.example:8443/", "http://api.bank.example:80/", "https://api.bank.example:443"],
            ["", "api.bank.example", "//api.bank.example", "ftp://api.bank.example", "https://example.com", "https://other.example", "https://api.bank.example.evil.example", "https://api.bank.example@evil.example/",
                "https://evil.example/api.bank.example", "https://evil.example?api.bank.example", "https://evil.example#.example.com", "https://user@api.bank.example", "https://api.bank.example:8443", "https://files.example/",
                "https://[::1]/", "https://[1]/", "https://[::1]api.bank.example/", "https://127.0.0.1", "https:///api.bank.example", "https:api.bank.example", "javascript:alert(1)", "https://api.bank.example\\@evil.example", "https://api.bank.example/ a", "https://api.bank.example:b/", "https://[::g]/", "https://api.bank.example/[a]", "https://api.bank.example/#a#b", "https://api.bank.example/%"]),
        [FormatPatterns.Uri] = (GoodUris, [.. BadUris, "http://a/[b]", "http://a#b#c", "http://[::1", "http://a]b/", "x:[a]"]),
        [FormatPatterns.Url] = (
            [.. GoodUris.Where(static uri => uri.StartsWith("http", StringComparison.Ordinal)), "ftp://a", "FTP://a/b", "HTTPS://A"],
            [.. BadUris, "urn:a:b", "mailto:a@b", "file:///a", "ftps://a", "http:a", "http:/a", "xhttp://a", "http://a/[b]", "http://a#b#c"]),
        [FormatPatterns.Email] = (
            ["a@b.example", "a.b+c@d-e.example", "!#$%&'*+/=?^_`{|}~-@b.example", "A@B.EXAMPLE", "a@1.2", $"a@{new string('b', 63)}.example", "a@xn--bcher-kva.example"],
            ["", "a", "@b.example", "a@", "a@-b.example", "a@b-.example", "a@b..example", "a@.b", "a@b.example.", "a@b@c.example", "a b@c.example", "a@b c.example", "\"a\"@b.example", "a@[127.0.0.1]", "ä@b.example",
                "a@ä.example", "a@b_c.example", $"a@{new string('b', 64)}.example", "a@b.example\n", " a@b.example", "a,b@c.example", ".a@b.example", "a.@b.example", "a..b@c.example"]),
        [FormatPatterns.IntegerKey] = (["0", "1", "42"], ["", "00", "01", "-0", "+1", "1.0", "1e2", " 1", "1 ", "0x1", "１", "99999999999999999999", "-", "--1", "1,000", "1_0"]),
    };

    /// <summary>The patterns that have edges.</summary>
    public static IEnumerable<string> Patterns => ByPattern.Keys;

    /// <summary>The texts of a pattern, with whether each fits; none where the pattern is none of a format.</summary>
    public static IEnumerable<(string Text, bool Fits)> Of(string pattern) => ByPattern.TryGetValue(pattern, out var texts)
        ? texts.Good.Select(static text => (text, true)).Concat(texts.Bad.Select(static text => (text, false))) : [];
}
