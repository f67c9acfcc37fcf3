using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ToolContracts.Identity;

/// <summary>
/// The text of an identity in a token: what two readers could take for different ones, or for several, is none. No wildcard, no blank at an end, nothing
/// that is not seen, at most 256 characters.
/// </summary>
internal static class IdentityText
{
    private const int Longest = 256;

    /// <summary>Reads an identity.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? Read(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && TokenText.Text(value) is { } text && IsIdentity(text) ? text : null;

    private static bool IsIdentity(string text) =>
        text.Length is > 0 and <= Longest && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && !text.Contains('*', StringComparison.Ordinal) && text.EnumerateRunes().All(IsSeen);

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
