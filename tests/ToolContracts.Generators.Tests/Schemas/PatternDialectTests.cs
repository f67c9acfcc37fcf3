using System.Text.RegularExpressions;
using ToolContracts.Shared.Shapes.Constraining;

namespace ToolContracts.Generators.Tests.Schemas;

public sealed class PatternDialectTests
{
    [Theory]
    [InlineData(@"\d{2}", "12", "1٣")]
    [InlineData(@"\w+", "a_1", "ä")]
    [InlineData(@"\D", "٣", "3")]
    [InlineData(@"a.b", "a😀b", "a\rb")]
    [InlineData(@"[^x]", "😀", "x")]
    [InlineData(@"[^a-z]", "😀", "m")]
    [InlineData(@"\uD83D\uDE00", "😀", "\uD83D")]
    [InlineData(@"\s", "\uFEFF", "\u0085")]
    [InlineData(@"[\s\S]*", "a\n😀", null)]
    [InlineData(@"^a$", "a", "a\n")]
    [InlineData(@"\bab\b", "ab", null)]
    [InlineData(@"(?<y>\d{4})-(?:0[1-9]|1[0-2])", "2026-11", "2026-13")]
    [InlineData(@"(?=a)a(?!b)(?<=a)", "a", "b")]
    [InlineData(@"a{2,}?", "aaa", "a")]
    [InlineData(@"[\]\-\\^]", "-", "a")]
    [InlineData(@"[a-]", "-", "b")]
    [InlineData(@"\-\#\ \!", "-# !", "")]
    [InlineData(@"\x41\u0042", "AB", "ab")]
    public void MeansInDotNetWhatItMeansInEcma(string pattern, string accepted, string? refused)
    {
        Assert.True(PatternDialect.TryTranslate(pattern, out _, out var dotNet, out var problem), problem);
        var regex = new Regex("\\A(?:" + dotNet + ")\\z", RegexOptions.CultureInvariant);
        Assert.Matches(regex, accepted);
        if (refused is not null)
        {
            Assert.DoesNotMatch(regex, refused);
        }
    }

    [Theory]
    [InlineData("(?i)a")]
    [InlineData("(?>a)")]
    [InlineData("(?#c)")]
    [InlineData("(?'n'a)")]
    [InlineData("(?(a)b)")]
    [InlineData(@"\Aa")]
    [InlineData(@"a\z")]
    [InlineData(@"\p{L}")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\k<n>")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("[z-a]")]
    [InlineData("[😀-😂]")]
    [InlineData("[a")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("a**")]
    [InlineData("*a")]
    [InlineData("a{,3}")]
    [InlineData("a{3,1}")]
    [InlineData("{")]
    [InlineData("a]")]
    [InlineData(@"\")]
    [InlineData(@"\e")]
    [InlineData(@"\_")]
    [InlineData(@"\uD83D")]
    [InlineData("(?<a>x)(?<a>y)")]
    [InlineData("(?=a)*")]
    public void IsRefusedWhereTheTwoDiffer(string pattern) => Assert.False(PatternDialect.TryTranslate(pattern, out _, out _, out _));

    [Fact]
    public void NeverThrowsOnAnyText()
    {
        const string Alphabet = "a1-^$.*+?()[]{}|\\dwsbux<>=!:,";
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            if (PatternDialect.TryTranslate(pattern, out var ecma, out var dotNet, out _))
            {
                _ = new Regex(dotNet);
                Assert.True(PatternDialect.TryTranslate(ecma, out var again, out _, out _), pattern);
                Assert.Equal(ecma, again);
            }
        }
    }
}
