using System.Text;

namespace ToolContracts.Agreement.Payloads;

/// <summary>Texts of a length in code points: letters, what JSON escapes, combining characters, and characters beyond the first plane.</summary>
internal static class Texts
{
    private static readonly string[] Characters =
        ["a", "b", "Z", "0", " ", "\"", "\\", "/", "\n", "\u0000", "é", "e", "\u0301", "日", "\u200d", "\ufeff", "😀", "𝒳", "\U0010ffff", "\u2028", "ß", "İ"];

    /// <summary>A text of exactly a number of code points.</summary>
    public static string Any(int codePoints, Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < codePoints; i++)
        {
            text.Append(random.Next(2) == 0 ? "a" : Characters[random.Next(Characters.Length)]);
        }

        return text.ToString();
    }
}
