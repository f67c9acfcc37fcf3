using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ToolContracts.Agreement.Keywords;
using ToolContracts.CompilerServices;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Agreement.Tests;

/// <summary>
/// The pattern of each format in a schema against the code by which the binder holds it: the code takes nothing that the pattern refuses,
/// and refuses what the pattern takes only where the type's own range says so.
/// </summary>
public sealed class FormatTests
{
    private const int Mutations = 4000;

    private const string Characters = "0123456789abcdefxzAFTZzt-+:./ \n\t=_%#?@[]()~,;&*'\"<>{}|\\^`é٣😀\u0000\u007f\u0085";

    private static readonly string[] Hosts = ["api.bank.example", "*.example.com", "files.example:8443"];

    /// <summary>How the binder reads each pattern's texts.</summary>
    private static readonly Dictionary<string, Func<byte[], bool>> Scanners = new(StringComparer.Ordinal)
    {
        [FormatPatterns.Guid] = static text => TextFormats.TryParseGuid(text, out _),
        [FormatPatterns.Uri] = static text => TextFormats.TryParseUri(text, out _),
        [FormatPatterns.AllowedUri] = static text => TextFormats.IsWebUri(text) && AllowedUri.TryParse(Hosts, Encoding.UTF8.GetString(text), out _),
        [FormatPatterns.Url] = static text => TextFormats.IsUrl(text),
        [FormatPatterns.Email] = static text => TextFormats.IsEmail(text),
        [FormatPatterns.DateTimeOffset] = static text => TextFormats.TryParseDateTimeOffset(text, out _),
        [FormatPatterns.DateTime] = static text => TextFormats.TryParseDateTime(text, out _),
        [FormatPatterns.DateOnly] = static text => TextFormats.TryParseDateOnly(text, out _),
        [FormatPatterns.TimeOnly] = static text => TextFormats.TryParseTimeOnly(text, out _),
        [FormatPatterns.TimeSpan] = static text => TextFormats.TryParseTimeSpan(text, out _),
        [FormatPatterns.Version] = static text => TextFormats.TryParseVersion(text, out _),
        [FormatPatterns.Bytes] = static text => TextFormats.TryParseBytes(text, out _),
        [FormatPatterns.Char] = static text => TextFormats.TryParseChar(text, out _),
        [FormatPatterns.RootedPath] = static text => TextFormats.IsRelativePath(text) && RootedPath.TryParse("/srv/agreement", Encoding.UTF8.GetString(text), out _),
        [FormatPatterns.IntegerKey] = static text => TextFormats.TryParseInteger(text, out long _),
    };

    /// <summary>Patterns that say all: what they take, the binder takes.</summary>
    private static readonly HashSet<string> Whole =
        [FormatPatterns.Guid, FormatPatterns.Email, FormatPatterns.TimeOnly, FormatPatterns.Bytes, FormatPatterns.Char];

    public static TheoryData<string> Names => [.. typeof(FormatPatterns).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static constant => constant.Name)];

    [Fact]
    public void EachPatternHasItsScannerAndItsEdges()
    {
        var patterns = Names.Select(static row => Pattern(row.Data)).ToHashSet();
        Assert.Equal(patterns, Scanners.Keys.ToHashSet());
        Assert.Equal(patterns, FormatEdges.Patterns.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheBinderReadsTheTextsAtTheEdge(string name)
    {
        var pattern = Pattern(name);
        foreach (var (text, fits) in FormatEdges.Of(pattern))
        {
            Assert.True(Reads(pattern, text) == fits, $"{name}: '{text}' {(fits ? "fits" : "does not fit")}");
            Assert.True(!fits || Matches(pattern, text), $"{name}: '{text}' fits, and its pattern does not match");
            Assert.True(fits || !Whole.Contains(pattern) || !Matches(pattern, text), $"{name}: '{text}' does not fit, and its pattern matches");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheBinderAndThePatternReadMutatedTextsAlike(string name)
    {
        var pattern = Pattern(name);
        var random = new Random(20_260_101);
        var texts = FormatEdges.Of(pattern).Select(static edge => edge.Text).ToArray();
        var (both, neither) = (0, 0);
        for (var i = 0; i < Mutations; i++)
        {
            var text = texts[random.Next(texts.Length)];
            for (var change = random.Next(3); change >= 0; change--)
            {
                text = Mutate(text, random);
            }

            if (!IsWellFormed(text))
            {
                continue;
            }

            var (reads, matches) = (Reads(pattern, text), Matches(pattern, text));
            Assert.True(!reads || matches, $"{name}: the binder takes '{text}', and the pattern does not");
            Assert.True(reads || !matches || !Whole.Contains(pattern), $"{name}: the pattern takes '{text}', and the binder does not");
            both += reads && matches ? 1 : 0;
            neither += reads || matches ? 0 : 1;
        }

        Assert.True(both > 20 && neither > 100, $"{name}: {both} texts fit and {neither} do not, which shows little.");
    }

    private static string Pattern(string name) => (string)typeof(FormatPatterns).GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;

    private static bool Reads(string pattern, string text) => Scanners[pattern](Encoding.UTF8.GetBytes(text));

    /// <summary>As ECMA reads it: <c>$</c> is the end and nothing else.</summary>
    private static bool Matches(string pattern, string text) => Regex.IsMatch(text, pattern[..^1] + @"\z", RegexOptions.CultureInvariant);

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(static rune => rune != Rune.ReplacementChar);

    private static string Mutate(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var c = Characters[random.Next(Characters.Length)];
        return random.Next(5) switch
        {
            0 => text.Insert(at, c.ToString()),
            1 when at < text.Length => text.Remove(at, 1),
            2 when at < text.Length => text.Remove(at, 1).Insert(at, c.ToString()),
            3 when at < text.Length => text.Insert(at, text[at].ToString()),
            _ => text[..at] + new string(text[at..].Reverse().ToArray()),
        };
    }
}
