using System.Globalization;
using System.Text;

namespace ToolContracts.Console.Texts;

/// <summary>
/// Texts for a page. What comes from callers and models could turn the writing round or hide in it: each character that nobody sees as such is
/// shown as <c>\u{…}</c>. Markup is the renderer's to encode.
/// </summary>
internal static class VisibleText
{
    private enum Kind
    {
        Visible,
        Hidden,
        Break,
    }

    /// <summary>A text as one string, for titles, attributes and fields.</summary>
    public static string Of(string text, int limit = 256)
    {
        var shown = new StringBuilder();
        foreach (var run in RunsOf(text, limit))
        {
            shown.Append(run.Text);
        }

        return shown.ToString();
    }

    /// <summary>A text in runs of characters that are seen, and of ones that are not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">How many characters are shown at most; what is left out is counted in the last run.</param>
    public static IEnumerable<TextRun> RunsOf(string text, int limit)
    {
        var run = new StringBuilder();
        var kind = Kind.Visible;
        var shown = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown >= limit)
            {
                break;
            }

            shown += rune.Utf16SequenceLength;
            var next = rune.Value == '\n' ? Kind.Break : IsVisible(rune) ? Kind.Visible : Kind.Hidden;
            if ((next != kind || next == Kind.Break) && run.Length > 0)
            {
                yield return Run(run, kind);
                run.Clear();
            }

            kind = next;
            run.Append(next switch
            {
                Kind.Visible => rune.ToString(),
                Kind.Break => "\u21B5",
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}"),
            });
        }

        if (run.Length > 0)
        {
            yield return Run(run, kind);
        }

        if (shown < text.Length)
        {
            yield return new TextRun(string.Create(CultureInfo.InvariantCulture, $" … {text.Length - shown:N0} more characters"), IsHidden: false, IsBreak: false, IsNote: true);
        }
    }

    private static TextRun Run(StringBuilder run, Kind kind) => new(run.ToString(), kind == Kind.Hidden, kind == Kind.Break, IsNote: false);

    // A lone surrogate is enumerated as U+FFFD, which is a symbol and shown. Fillers are letters to Unicode, and blank.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        _ => rune.Value is not (0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)),
    };
}
