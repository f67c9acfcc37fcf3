using System.Globalization;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>Reads what a backslash begins and both dialects have: a class such as <c>\d</c>, or one character.</summary>
internal static class PatternEscapes
{
    private const string Syntax = "^$\\.*+?()[]{}|/";

    /// <summary>Reads a class such as <c>\d</c>; null where none is next.</summary>
    public static CodePointSet? Shorthand(PatternText text)
    {
        var set = text.At + 1 >= text.Pattern.Length ? null : text.Pattern[text.At + 1] switch
        {
            'd' => CodePointSet.Digit,
            'D' => CodePointSet.Digit.Complement(),
            'w' => CodePointSet.Word,
            'W' => CodePointSet.Word.Complement(),
            's' => CodePointSet.Space,
            'S' => CodePointSet.Space.Complement(),
            _ => null,
        };
        text.At += set is null ? 0 : 2;
        return set;
    }

    /// <summary>Reads an escaped character; null with a problem where it is none that both dialects have.</summary>
    public static int? Character(PatternText text, bool isInClass, out string written)
    {
        var start = text.At;
        written = "";
        if (++text.At >= text.Pattern.Length)
        {
            text.Fail("ends in a '\\'");
            return null;
        }

        var c = text.Current;
        text.At++;
        var scalar = c switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            '0' when text.AtEnd || !char.IsDigit(text.Current) => 0,
            'x' => Hex(text, 2),
            'u' => Unicode(text),
            _ when c < 128 && !char.IsLetterOrDigit(c) && c != '_' => c,
            _ => -1,
        };
        if (scalar < 0)
        {
            text.Fail($"uses '\\{c}', which .NET and ECMA do not both have with one meaning");
            return null;
        }

        // ECMA, with the u flag, takes a backslash only before its own syntax.
        var isNeeded = char.IsLetterOrDigit(c) || Syntax.IndexOf(c) >= 0 || (isInClass && c == '-');
        written = isNeeded ? text.Pattern.Substring(start, text.At - start) : c.ToString();
        return scalar;
    }

    private static int Hex(PatternText text, int digits)
    {
        if (text.At + digits > text.Pattern.Length
            || !int.TryParse(text.Pattern.Substring(text.At, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return -1;
        }

        text.At += digits;
        return value;
    }

    private static int Unicode(PatternText text)
    {
        var unit = Hex(text, 4);
        if (unit is < 0xD800 or > 0xDBFF || !text.Take("\\u"))
        {
            return unit;
        }

        return Hex(text, 4) is var low and >= 0xDC00 and <= 0xDFFF ? char.ConvertToUtf32((char)unit, (char)low) : -1;
    }
}
