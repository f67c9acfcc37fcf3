using System.Text.Json;

namespace ToolContracts.CompilerServices;

/// <content>Numbers. A whole number may be spelled <c>3.0</c> or <c>1e2</c>; each must fit its type.</content>
public ref partial struct ArgumentReader
{
    /// <summary>Reads a <see cref="sbyte"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadSByte(out sbyte value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetSByte(out value))
        {
            return true;
        }

        var fits = TryReadWhole(sbyte.MinValue, sbyte.MaxValue, out var whole);
        value = (sbyte)whole;
        return fits;
    }

    /// <summary>Reads a <see cref="byte"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadByte(out byte value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetByte(out value))
        {
            return true;
        }

        var fits = TryReadWhole(byte.MinValue, byte.MaxValue, out var whole);
        value = (byte)whole;
        return fits;
    }

    /// <summary>Reads a <see cref="short"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadInt16(out short value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt16(out value))
        {
            return true;
        }

        var fits = TryReadWhole(short.MinValue, short.MaxValue, out var whole);
        value = (short)whole;
        return fits;
    }

    /// <summary>Reads a <see cref="ushort"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadUInt16(out ushort value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetUInt16(out value))
        {
            return true;
        }

        var fits = TryReadWhole(ushort.MinValue, ushort.MaxValue, out var whole);
        value = (ushort)whole;
        return fits;
    }

    /// <summary>Reads an <see cref="int"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadInt32(out int value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out value))
        {
            return true;
        }

        var fits = TryReadWhole(int.MinValue, int.MaxValue, out var whole);
        value = (int)whole;
        return fits;
    }

    /// <summary>Reads a <see cref="uint"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadUInt32(out uint value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetUInt32(out value))
        {
            return true;
        }

        var fits = TryReadWhole(uint.MinValue, uint.MaxValue, out var whole);
        value = (uint)whole;
        return fits;
    }

    /// <summary>Reads a <see cref="long"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadInt64(out long value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out value))
        {
            return true;
        }

        var fits = TryReadWhole(long.MinValue, long.MaxValue, out var whole);
        value = (long)whole;
        return fits;
    }

    /// <summary>Reads a <see cref="ulong"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadUInt64(out ulong value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetUInt64(out value))
        {
            return true;
        }

        var fits = TryReadWhole(ulong.MinValue, ulong.MaxValue, out var whole);
        value = (ulong)whole;
        return fits;
    }

    /// <summary>Reads a finite <see cref="float"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadSingle(out float value)
    {
        if (_json.TokenType != JsonTokenType.Number)
        {
            value = 0;
            return Mistyped("a number");
        }

        if (_json.TryGetSingle(out value) && float.IsFinite(value))
        {
            // Minus zero is zero: equal values have one canonical form.
            value += 0f;
            return true;
        }

        value = 0;
        return IsNearZero("single precision");
    }

    /// <summary>Reads a finite <see cref="double"/>.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadDouble(out double value)
    {
        if (_json.TokenType != JsonTokenType.Number)
        {
            value = 0;
            return Mistyped("a number");
        }

        if (_json.TryGetDouble(out value) && double.IsFinite(value))
        {
            value += 0d;
            return true;
        }

        value = 0;
        return IsNearZero("double precision");
    }

    /// <summary>Reads a <see cref="decimal"/> that is held exactly; trailing zeros are dropped, so equal values are the same value.</summary>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadDecimal(out decimal value)
    {
        if (_json.TokenType != JsonTokenType.Number)
        {
            value = 0;
            return Mistyped("a number");
        }

        if (JsonNumber.TryParsePlain(_json.ValueSpan, out value))
        {
            return true;
        }

        var fit = JsonNumber.Parse(_json.ValueSpan).ToDecimal(out value);
        return fit == JsonNumber.Fit.Exact || Misfit(fit, FaultCodes.Precision, "a number that a decimal holds exactly");
    }

    private bool TryReadWhole(Int128 minimum, Int128 maximum, out Int128 value)
    {
        value = 0;
        if (_json.TokenType != JsonTokenType.Number)
        {
            return Mistyped("a whole number");
        }

        var fit = JsonNumber.Parse(_json.ValueSpan).ToWhole(minimum, maximum, out value);
        if (fit == JsonNumber.Fit.Exact)
        {
            return true;
        }

        value = 0;
        return Misfit(fit, FaultCodes.Type, fit switch
        {
            JsonNumber.Fit.TooGreat => $"a whole number of at most {maximum}",
            JsonNumber.Fit.TooSmall => $"a whole number of at least {minimum}",
            _ => "a whole number",
        });
    }

    // A float's own parser gives up on some huge exponents, though a number near zero fits every float.
    private readonly bool IsNearZero(string type)
    {
        var number = JsonNumber.Parse(_json.ValueSpan);
        return number.Magnitude <= 0 || Misfit(
            number.IsNegative ? JsonNumber.Fit.TooSmall : JsonNumber.Fit.TooGreat, FaultCodes.Type, $"a number that fits {type}");
    }

    private readonly bool Misfit(JsonNumber.Fit fit, string fineCode, string expected)
    {
        Fault(fit switch { JsonNumber.Fit.TooGreat => FaultCodes.Maximum, JsonNumber.Fit.TooSmall => FaultCodes.Minimum, _ => fineCode }, expected);
        return false;
    }
}
