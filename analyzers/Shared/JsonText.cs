using System.Globalization;
using System.Text;

namespace ToolContracts.Shared;

/// <summary>JSON as text, the same on every machine.</summary>
internal static class JsonText
{
    /// <summary>A JSON string. Only what must be escaped is, and what would break out of a page or line that quotes it.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                default:
                    if (NeedsEscape(value, i))
                    {
                        text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        text.Append(c);
                    }

                    break;
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>A finite number in the shortest form that reads back as itself.</summary>
    /// <remarks>Tried out digit by digit because "R" gives other digits on .NET Framework, where editors run generators.</remarks>
    public static string Number(double value)
    {
        for (var digits = 15; digits < 17; digits++)
        {
            var text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture).Equals(value))
            {
                return Exponent(text);
            }
        }

        return Exponent(value.ToString("G17", CultureInfo.InvariantCulture));
    }

    /// <summary>A number, keeping the digits as they are written.</summary>
    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A finite number in the shortest form that reads back as itself.</summary>
    public static string Number(float value)
    {
        for (var digits = 6; digits < 9; digits++)
        {
            var text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (float.Parse(text, CultureInfo.InvariantCulture).Equals(value))
            {
                return Exponent(text);
            }
        }

        return Exponent(value.ToString("G9", CultureInfo.InvariantCulture));
    }

    private static string Exponent(string number) => number.Replace("E+", "e").Replace("E", "e");

    /// <summary>A lone surrogate has no UTF-8, and U+2028 and U+2029 end lines for some readers.</summary>
    private static bool NeedsEscape(string value, int index)
    {
        var c = value[index];
        if (char.IsHighSurrogate(c))
        {
            return index + 1 >= value.Length || !char.IsLowSurrogate(value[index + 1]);
        }

        if (char.IsLowSurrogate(c))
        {
            return index == 0 || !char.IsHighSurrogate(value[index - 1]);
        }

        return c < ' ' || c is >= '\u007f' and <= '\u009f' or '\u2028' or '\u2029';
    }
}
