using System.Globalization;
using System.Numerics;
using System.Text;

namespace ToolContracts.Agreement.Json;

/// <summary>Spellings of one and the same JSON value.</summary>
public static class JsonSpelling
{
    /// <summary>A text in quotes, escaped only where JSON asks for it. Halves of surrogate pairs stay as escapes.</summary>
    public static string Quote(string value) => Quote(value, static _ => false);

    /// <summary>A text in quotes, with some characters escaped that need not be.</summary>
    public static string Escape(string value, Random random) => Quote(value, _ => random.Next(4) == 0, random);

    /// <summary>A whole number spelled with a fraction or an exponent.</summary>
    public static string Whole(BigInteger value, Random random)
    {
        var plain = value.ToString(CultureInfo.InvariantCulture);
        switch (random.Next(8))
        {
            case 0:
                return plain + ".0";
            case 1:
                return plain + ".000e0";
            case 2 when !value.IsZero:
                return plain + "0e-1";
            case 3:
                return plain + (random.Next(2) == 0 ? "E+0" : "e-00");
            case 4 when value.IsZero:
                return random.Next(2) == 0 ? "-0" : "-0.0e5";
            case 5 when value.IsZero:
                return "0e999999999999";
            case 6 when !value.IsZero && value % 10 == 0:
                return (value / 10).ToString(CultureInfo.InvariantCulture) + "e1";
            case 7:
                var digits = plain.TrimStart('-');
                return digits.Length == 1 ? plain : $"{(value.Sign < 0 ? "-" : "")}{digits[0]}.{digits[1..]}e{digits.Length - 1}";
            default:
                return plain;
        }
    }

    private static string Quote(string value, Func<char, bool> mayEscape, Random? random = null)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (isPair && !mayEscape(c))
            {
                text.Append(c).Append(value[++i]);
            }
            else if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (isPair)
            {
                Unit(text, c, random);
                Unit(text, value[++i], random);
            }
            else if (c < ' ' || char.IsSurrogate(c) || mayEscape(c))
            {
                Unit(text, c, random);
            }
            else
            {
                text.Append(c);
            }
        }

        return text.Append('"').ToString();
    }

    private static void Unit(StringBuilder text, char c, Random? random)
    {
        var brief = c switch { '\b' => "\\b", '\f' => "\\f", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '/' => "\\/", _ => null };
        text.Append(brief is not null && random?.Next(2) != 0 ? brief : "\\u" + ((int)c).ToString(random?.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture));
    }
}
