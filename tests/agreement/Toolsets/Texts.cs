using System.ComponentModel.DataAnnotations;

/// <summary>Texts: lengths in code points, patterns in the dialect that .NET and ECMA share, listed values, mail and web addresses.</summary>
[Toolset("texts"), SideEffect(SideEffect.None)]
public partial class Texts
{
    [Tool] private static void Any(string value) => throw null!;
    [Tool] private static void Lengths([StringLength(4, MinimumLength = 2)] string value, [MaxLength(3)] string most, [MinLength(3)] string least) => throw null!;
    [Tool] private static void Exact([Length(2, 2)] string value, [Length(0, 1)] string atMostOne) => throw null!;
    [Tool] private static void Required([Required] string value, [Required(AllowEmptyStrings = true)] string empty) => throw null!;
    [Tool] private static void Letter(char value, char? maybe, [AllowedValues('a', 'Z', '"', '\\')] char listed) => throw null!;
    [Tool] private static void Reference([RegularExpression("[A-Z]{2}[0-9]{3,5}")] string value) => throw null!;
    [Tool] private static void Words([RegularExpression(@"\w+(?:\s\w+)*")] string value) => throw null!;
    [Tool] private static void Digits([RegularExpression(@"\d{1,3}(?:\.\d+)?|-")] string value) => throw null!;
    [Tool] private static void Wild([RegularExpression("a.c")] string value, [RegularExpression(@"[^a-c\s]{2}")] string without) => throw null!;
    [Tool] private static void Astral([RegularExpression("(?:😀|😎x?)[^a]?")] string value, [RegularExpression("é{1,2}")] string accent) => throw null!;
    [Tool] private static void Anchored([RegularExpression("^(?:on|off)$")] string value) => throw null!;
    [Tool] private static void Both([RegularExpression("[a-z]+"), StringLength(5, MinimumLength = 2)] string value) => throw null!;
    [Tool] private static void Ahead([RegularExpression(@"(?=.*\d)[a-z\d]{3,6}")] string value) => throw null!;
    [Tool] private static void Lazy([RegularExpression("(?<first>a|b)+?x*?c{2,}?")] string value) => throw null!;
    [Tool] private static void Listed([AllowedValues("x", "Y", "with \"quotes\"", "ünï", "")] string value, [AllowedValues("a", null)] string? maybe) => throw null!;
    [Tool] private static void Mail([EmailAddress] string value, [EmailAddress, MaxLength(12)] string? brief) => throw null!;
    [Tool] private static void Link([Url] string value, [Url, MinLength(12)] string? lengthy) => throw null!;
    [Tool] private static void Optional(string plain = "x\"y", string? none = null, char letter = '\'') => throw null!;
}
