using System.Globalization;

namespace ToolContracts.CompilerServices;

/// <summary>Writes a double as ECMAScript's <c>Number.prototype.toString</c> does, which RFC 8785 asks for.</summary>
internal static class EcmaNumber
{
    /// <summary>The most characters that a number takes.</summary>
    public const int MaxLength = 32;

    /// <summary>Writes a finite number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="output">Takes the text; of at least <see cref="MaxLength"/>.</param>
    /// <returns>Characters written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static int Format(double value, Span<char> output)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(value), false, nameof(value));
        if (value == 0)
        {
            output[0] = '0';
            return 1;
        }

        // .NET gives the shortest digits that read back as the same number, which are ECMAScript's; only their layout differs.
        Span<char> shortest = stackalloc char[MaxLength];
        Math.Abs(value).TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);
        Span<char> digits = stackalloc char[MaxLength];
        var (count, point) = Take(shortest[..length], digits);
        var sign = value < 0 ? 1 : 0;
        output[0] = '-';
        return sign + Lay(digits[..count], point, output[sign..]);
    }

    /// <summary>Takes digits without zeros at either end, and the position of the decimal point counted from the first of them.</summary>
    private static (int Count, int Point) Take(ReadOnlySpan<char> text, Span<char> digits)
    {
        var mark = text.IndexOf('E');
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var dot = mantissa.IndexOf('.');
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var count = 0;
        foreach (var c in mantissa)
        {
            if (c == '.')
            {
                continue;
            }

            if (count == 0 && c == '0')
            {
                point--;
                continue;
            }

            digits[count++] = c;
        }

        while (count > 1 && digits[count - 1] == '0')
        {
            count--;
        }

        return (count, point);
    }

    private static int Lay(ReadOnlySpan<char> digits, int point, Span<char> output)
    {
        var count = digits.Length;
        if (count <= point && point <= 21)
        {
            digits.CopyTo(output);
            output[count..point].Fill('0');
            return point;
        }

        if (point is > 0 and <= 21)
        {
            digits[..point].CopyTo(output);
            output[point] = '.';
            digits[point..].CopyTo(output[(point + 1)..]);
            return count + 1;
        }

        if (point is > -6 and <= 0)
        {
            "0.".CopyTo(output);
            output[2..(2 - point)].Fill('0');
            digits.CopyTo(output[(2 - point)..]);
            return 2 - point + count;
        }

        var length = 0;
        output[length++] = digits[0];
        if (count > 1)
        {
            output[length++] = '.';
            digits[1..].CopyTo(output[length..]);
            length += count - 1;
        }

        output[length++] = 'e';
        output[length++] = point > 0 ? '+' : '-';
        Math.Abs(point - 1).TryFormat(output[length..], out var exponent, default, CultureInfo.InvariantCulture);
        return length + exponent;
    }
}
