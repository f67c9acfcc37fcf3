using System.Globalization;
using System.Numerics;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>A JSON number without rounding: digits times a power of ten.</summary>
internal readonly record struct ExactNumber(BigInteger Digits, BigInteger Exponent)
{
    public static ExactNumber Parse(string spelling)
    {
        var mark = spelling.IndexOfAny(['e', 'E']);
        var mantissa = mark < 0 ? spelling : spelling[..mark];
        var exponent = mark < 0 ? BigInteger.Zero : BigInteger.Parse(spelling[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        return new ExactNumber(digits, digits.IsZero ? 0 : exponent);
    }

    /// <summary>Whether a decimal holds it exactly.</summary>
    public bool IsDecimal
    {
        get
        {
            if (Digits.IsZero)
            {
                return true;
            }

            if (Exponent < -28 || Exponent > 29)
            {
                return false;
            }

            var mantissa = BigInteger.Abs(Digits) * Power(10, (int)Exponent);
            return mantissa < BigInteger.One << 96;
        }
    }

    private static BigInteger Power(int number, int exponent) => exponent <= 0 ? BigInteger.One : BigInteger.Pow(number, exponent);
}
