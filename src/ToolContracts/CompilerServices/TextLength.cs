namespace ToolContracts.CompilerServices;

/// <summary>Lengths of texts in Unicode code points, as JSON Schema counts them.</summary>
public static class TextLength
{
    /// <summary>Whether a text has at least a number of code points.</summary>
    /// <param name="text">The text.</param>
    /// <param name="minimum">The number.</param>
    /// <returns>False where it has fewer.</returns>
    public static bool IsAtLeast(ReadOnlySpan<char> text, int minimum) =>
        text.Length >= minimum && (text.Length / 2 >= minimum || CodePoints(text) >= minimum);

    /// <summary>Whether a text has at most a number of code points.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The number.</param>
    /// <returns>False where it has more.</returns>
    public static bool IsAtMost(ReadOnlySpan<char> text, int maximum) => text.Length <= maximum || CodePoints(text) <= maximum;

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        var first = text.IndexOfAnyInRange('\uD800', '\uDBFF');
        for (var i = Math.Max(first, 0); first >= 0 && i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }
}
