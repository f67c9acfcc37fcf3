using System.Buffers.Text;

namespace ToolContracts.CompilerServices;

/// <summary>
/// A JSON number taken apart exactly: sign, significant digits without zeros at either end, and a power of ten. <c>100</c>, <c>1e2</c>
/// and <c>100.0</c> are one number here, whatever their spelling, and a huge exponent costs nothing.
/// </summary>
internal readonly ref struct JsonNumber
{
    /// <summary>Exponents are held within this; beyond it only zero fits any type.</summary>
    private const long ExponentBound = 1_000_000_000_000;

    private readonly ReadOnlySpan<byte> _digits;
    private readonly int _significant;
    private readonly long _exponent;

    private JsonNumber(bool isNegative, ReadOnlySpan<byte> digits, int significant, long exponent)
    {
        IsNegative = isNegative;
        _digits = digits;
        _significant = significant;
        _exponent = exponent;
    }

    /// <summary>How a number fits a type.</summary>
    public enum Fit
    {
        /// <summary>It fits.</summary>
        Exact,

        /// <summary>It is too great.</summary>
        TooGreat,

        /// <summary>It is too small.</summary>
        TooSmall,

        /// <summary>It has a fraction where none is held, or more digits than are held.</summary>
        TooFine,
    }

    /// <summary>Whether there is a minus sign before a number that is not zero.</summary>
    public bool IsNegative { get; }

    /// <summary>Whether it is zero.</summary>
    public bool IsZero => _significant == 0;

    /// <summary>Position of the decimal point counted from the first significant digit: the number is below 10 to that power.</summary>
    public long Magnitude => _significant + _exponent;

    /// <summary>Takes a number apart.</summary>
    /// <param name="token">The token as a JSON reader accepted it.</param>
    public static JsonNumber Parse(ReadOnlySpan<byte> token)
    {
        var negative = token[0] == '-';
        var mantissa = negative ? token[1..] : token;
        long exponent = 0;
        var mark = mantissa.IndexOfAny((byte)'e', (byte)'E');
        if (mark >= 0)
        {
            exponent = Exponent(mantissa[(mark + 1)..]);
            mantissa = mantissa[..mark];
        }

        var point = mantissa.IndexOf((byte)'.');
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
        }

        var first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        if (first < 0)
        {
            return new JsonNumber(false, default, 0, 0);
        }

        var last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        var dropped = mantissa.Length - last - 1;
        exponent += point > last ? dropped - 1 : dropped;
        var digits = mantissa[first..(last + 1)];
        return new JsonNumber(negative, digits, point > first && point < last ? digits.Length - 1 : digits.Length, exponent);
    }

    /// <summary>Reads the usual spelling of a decimal, at most 19 characters without exponent, without taking it apart.</summary>
    /// <param name="token">The token as a JSON reader accepted it.</param>
    /// <param name="value">The number, with the least scale.</param>
    /// <returns>False where the token has another spelling.</returns>
    public static bool TryParsePlain(ReadOnlySpan<byte> token, out decimal value)
    {
        value = 0;
        if (token.Length > 19)
        {
            return false;
        }

        var negative = token[0] == '-';
        ulong mantissa = 0;
        var scale = -1;
        foreach (var digit in negative ? token[1..] : token)
        {
            if (digit == '.')
            {
                scale = 0;
                continue;
            }

            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            mantissa = (mantissa * 10) + (ulong)(digit - '0');
            scale += scale < 0 ? 0 : 1;
        }

        for (; scale > 0 && mantissa % 10 == 0; scale--)
        {
            mantissa /= 10;
        }

        value = new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), 0, negative && mantissa != 0, (byte)Math.Max(scale, 0));
        return true;
    }

    /// <summary>The number as a whole number.</summary>
    /// <param name="minimum">The least that fits.</param>
    /// <param name="maximum">The greatest that fits.</param>
    /// <param name="value">The number.</param>
    public Fit ToWhole(Int128 minimum, Int128 maximum, out Int128 value)
    {
        value = 0;
        if (IsZero)
        {
            return Fit.Exact;
        }

        if (_exponent < 0)
        {
            return Fit.TooFine;
        }

        // 20 digits hold every 64-bit integer, and Int128 holds every number of 20 digits.
        if (Magnitude > 20)
        {
            return IsNegative ? Fit.TooSmall : Fit.TooGreat;
        }

        foreach (var digit in _digits)
        {
            if (digit != '.')
            {
                value = (value * 10) + (digit - '0');
            }
        }

        for (var i = 0; i < _exponent; i++)
        {
            value *= 10;
        }

        value = IsNegative ? -value : value;
        return value < minimum ? Fit.TooSmall : value > maximum ? Fit.TooGreat : Fit.Exact;
    }

    /// <summary>The number as a decimal that holds it exactly, with the least scale.</summary>
    /// <param name="value">The number.</param>
    public Fit ToDecimal(out decimal value)
    {
        value = 0;
        if (IsZero)
        {
            return Fit.Exact;
        }

        // decimal.MaxValue has 29 digits; the least scale is 28.
        if (Magnitude > 29)
        {
            return IsNegative ? Fit.TooSmall : Fit.TooGreat;
        }

        if (_exponent < -28 || _significant > 29)
        {
            return Fit.TooFine;
        }

        UInt128 mantissa = 0;
        foreach (var digit in _digits)
        {
            if (digit != '.')
            {
                mantissa = (mantissa * 10) + (UInt128)(digit - '0');
            }
        }

        for (var i = 0; i < _exponent; i++)
        {
            mantissa *= 10;
        }

        if (mantissa >> 96 != 0)
        {
            return _exponent < 0 ? Fit.TooFine : IsNegative ? Fit.TooSmall : Fit.TooGreat;
        }

        value = new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), (int)(uint)(mantissa >> 64), IsNegative, (byte)(_exponent < 0 ? -_exponent : 0));
        return Fit.Exact;
    }

    private static long Exponent(ReadOnlySpan<byte> text)
    {
        var negative = text[0] == '-';
        var digits = (text[0] is (byte)'-' or (byte)'+' ? text[1..] : text).TrimStart((byte)'0');
        var value = digits.IsEmpty ? 0
            : digits.Length > 12 || !Utf8Parser.TryParse(digits, out long parsed, out _) ? ExponentBound
            : parsed;
        return negative ? -value : value;
    }
}
