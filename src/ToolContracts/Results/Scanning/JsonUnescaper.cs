using System.Text;

namespace ToolContracts.Results.Scanning;

/// <summary>Undoes the escapes of JSON strings in a stream of bytes. What is no escape passes as it is.</summary>
internal struct JsonUnescaper
{
    private State _state;
    private int _digits;
    private int _unit;
    private char _high;

    private enum State : byte
    {
        Plain,
        Backslash,
        Unicode,
    }

    /// <summary>Takes a byte.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="output">At least 4 bytes.</param>
    /// <returns>How many bytes of the output it gave.</returns>
    public int Feed(byte value, Span<byte> output)
    {
        switch (_state)
        {
            case State.Plain when value == (byte)'\\':
                _state = State.Backslash;
                return 0;
            case State.Plain:
                return Emit(value, output);
            case State.Backslash when value == (byte)'u':
                (_state, _digits, _unit) = (State.Unicode, 0, 0);
                return 0;
            case State.Backslash:
                _state = State.Plain;
                return Emit(
                    value switch
                    {
                        (byte)'b' => (byte)'\b',
                        (byte)'f' => (byte)'\f',
                        (byte)'n' => (byte)'\n',
                        (byte)'r' => (byte)'\r',
                        (byte)'t' => (byte)'\t',
                        _ => value,
                    },
                    output);
            default:
                return Digit(value, output);
        }
    }

    private int Digit(byte value, Span<byte> output)
    {
        if (!char.IsAsciiHexDigit((char)value))
        {
            _state = State.Plain;
            return Emit(value, output);
        }

        _unit = (_unit << 4) | PercentDecoder.HexValue(value);
        if (++_digits < 4)
        {
            return 0;
        }

        _state = State.Plain;
        var unit = (char)_unit;
        if (char.IsHighSurrogate(unit))
        {
            _high = unit;
            return 0;
        }

        var isWhole = char.IsLowSurrogate(unit) ? Rune.TryCreate(_high, unit, out var rune) : Rune.TryCreate(unit, out rune);
        _high = default;
        return isWhole ? rune.EncodeToUtf8(output) : 0;
    }

    private int Emit(byte value, Span<byte> output)
    {
        _high = default;
        output[0] = value;
        return 1;
    }
}
