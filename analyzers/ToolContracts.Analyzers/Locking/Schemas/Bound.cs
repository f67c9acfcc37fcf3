using System.Globalization;
using System.Numerics;
using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Locking.Schemas;

/// <summary>A bound of a number, exact: a schema's numbers are of any length.</summary>
/// <param name="Value">The number, as a mantissa times a power of ten; null where nothing is bounded.</param>
/// <param name="IsExclusive">Whether the number itself is out.</param>
internal readonly record struct Bound((BigInteger Mantissa, int Exponent)? Value, bool IsExclusive)
{
    /// <summary>Exponents beyond this are of no type, and would make numbers that fill the memory.</summary>
    private const int MaxExponent = 1000;

    /// <summary>Reads a lower or upper bound; null where one is written that is no number.</summary>
    public static Bound? Read(SchemaNode node, string inclusive, string exclusive)
    {
        var (closed, open) = (node[inclusive], node[exclusive]);
        return (closed, open) switch
        {
            (null, null) => new Bound(null, false),
            (JsonNumber { Text: var text }, null) when Number(text) is { } number => new Bound(number, false),
            (null, JsonNumber { Text: var text }) when Number(text) is { } number => new Bound(number, true),
            _ => null,
        };
    }

    /// <summary>Compares two lower bounds by what they let in; negative where this one lets in more.</summary>
    public int CompareLower(Bound other) => Compare(other, isLower: true);

    /// <summary>Compares two upper bounds by what they let in; negative where this one lets in more.</summary>
    public int CompareUpper(Bound other) => Compare(other, isLower: false);

    private int Compare(Bound other, bool isLower)
    {
        if (Value is not { } left || other.Value is not { } right)
        {
            return (Value is null ? 0 : 1) - (other.Value is null ? 0 : 1);
        }

        var order = Compare(left, right);
        return order != 0 ? (isLower ? order : -order) : (IsExclusive ? 1 : 0) - (other.IsExclusive ? 1 : 0);
    }

    private static int Compare((BigInteger Mantissa, int Exponent) left, (BigInteger Mantissa, int Exponent) right)
    {
        var least = Math.Min(left.Exponent, right.Exponent);
        return (left.Mantissa * BigInteger.Pow(10, left.Exponent - least)).CompareTo(right.Mantissa * BigInteger.Pow(10, right.Exponent - least));
    }

    private static (BigInteger Mantissa, int Exponent)? Number(string text)
    {
        var e = text.IndexOfAny(['e', 'E']);
        var digits = e < 0 ? text : text.Substring(0, e);
        var exponent = 0;
        if (e >= 0 && (!int.TryParse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > MaxExponent))
        {
            return null;
        }

        var point = digits.IndexOf('.');
        var fraction = point < 0 ? 0 : digits.Length - point - 1;
        return digits.Length > MaxExponent ? null : (BigInteger.Parse(digits.Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), exponent - fraction);
    }
}
