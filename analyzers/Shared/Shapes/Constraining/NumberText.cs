using System.Globalization;
using System.Numerics;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>Numbers as invariant text in the form of a type.</summary>
internal static class NumberText
{
    /// <summary>Least and greatest value of an integer type.</summary>
    public static (string Least, string Greatest) Limits(ScalarKind kind) => kind switch
    {
        ScalarKind.SByte => ("-128", "127"),
        ScalarKind.Byte => ("0", "255"),
        ScalarKind.Int16 => ("-32768", "32767"),
        ScalarKind.UInt16 => ("0", "65535"),
        ScalarKind.Int32 => ("-2147483648", "2147483647"),
        ScalarKind.UInt32 => ("0", "4294967295"),
        ScalarKind.Int64 => ("-9223372036854775808", "9223372036854775807"),
        _ => ("0", "18446744073709551615"),
    };

    /// <summary>
    /// A bound in the form of a type. One that lies beyond all values of the type on its own side, such as <c>double.MaxValue</c> above a
    /// decimal, bounds nothing and has no text; on the other side it leaves no value and is not accepted.
    /// </summary>
    public static bool TryBound(string written, ScalarKind kind, bool isMinimum, out (string? Text, bool IsRounded) bound)
    {
        bound = default;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (kind == ScalarKind.Decimal && decimal.TryParse(written, Style, CultureInfo.InvariantCulture, out var exact))
        {
            bound = (exact.ToString(CultureInfo.InvariantCulture), false);
            return true;
        }

        if (kind.IsInteger() && BigInteger.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return TryWhole(whole, kind, isMinimum, false, out bound);
        }

        if (!double.TryParse(written is "Infinity" or "-Infinity" ? "0" : written, Style, CultureInfo.InvariantCulture, out var number) || double.IsNaN(number))
        {
            return false;
        }

        number = written switch { "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, _ => number };
        if (kind.IsInteger() && !double.IsInfinity(number))
        {
            var rounded = isMinimum ? Math.Ceiling(number) : Math.Floor(number);
            return TryWhole(new BigInteger(rounded), kind, isMinimum, !rounded.Equals(number), out bound);
        }

        var greatest = kind switch { ScalarKind.Single => float.MaxValue, ScalarKind.Double => double.MaxValue, _ => (double)decimal.MaxValue };
        if (double.IsInfinity(number) || Math.Abs(number) > greatest || kind.IsInteger())
        {
            return isMinimum ? number < 0 : number > 0;
        }

        bound = kind switch
        {
            ScalarKind.Single => (JsonText.Number((float)number), false),
            ScalarKind.Double => (JsonText.Number(number), false),
            _ => (null, false),
        };
        return bound.Text is not null;
    }

    /// <summary>Compares two numbers in the form of a type.</summary>
    public static int Compare(string left, string right, ScalarKind kind) => kind switch
    {
        ScalarKind.Single or ScalarKind.Double => double.Parse(left, CultureInfo.InvariantCulture).CompareTo(double.Parse(right, CultureInfo.InvariantCulture)),
        ScalarKind.Decimal => decimal.Parse(left, NumberStyles.Float, CultureInfo.InvariantCulture)
            .CompareTo(decimal.Parse(right, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => BigInteger.Parse(left, CultureInfo.InvariantCulture).CompareTo(BigInteger.Parse(right, CultureInfo.InvariantCulture)),
    };

    /// <summary>Whether no whole number lies between two.</summary>
    public static bool AreNeighbours(string left, string right) =>
        BigInteger.Parse(right, CultureInfo.InvariantCulture) - BigInteger.Parse(left, CultureInfo.InvariantCulture) <= 1;

    private static bool TryWhole(BigInteger value, ScalarKind kind, bool isMinimum, bool isRounded, out (string? Text, bool IsRounded) bound)
    {
        var (least, greatest) = Limits(kind);
        bound = default;
        if (value < BigInteger.Parse(least, CultureInfo.InvariantCulture))
        {
            return isMinimum;
        }

        if (value > BigInteger.Parse(greatest, CultureInfo.InvariantCulture))
        {
            return !isMinimum;
        }

        bound = (value.ToString(CultureInfo.InvariantCulture), isRounded);
        return true;
    }
}
