namespace ToolContracts.Results.Scanning;

/// <summary>Undoes percent-encoding in a stream of bytes. What is no escape passes as it is.</summary>
internal struct PercentDecoder
{
    private int _digits;
    private byte _first;

    /// <summary>Takes a byte.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="output">At least 3 bytes.</param>
    /// <returns>How many bytes of the output it gave.</returns>
    public int Feed(byte value, Span<byte> output)
    {
        if (_digits == 0)
        {
            if (value == (byte)'%')
            {
                _digits = 1;
                return 0;
            }

            output[0] = value;
            return 1;
        }

        if (char.IsAsciiHexDigit((char)value))
        {
            if (_digits == 1)
            {
                (_digits, _first) = (2, value);
                return 0;
            }

            _digits = 0;
            output[0] = (byte)((HexValue(_first) << 4) | HexValue(value));
            return 1;
        }

        // No escape after all: what was held back, then this byte as if nothing had been.
        var count = 0;
        output[count++] = (byte)'%';
        if (_digits == 2)
        {
            output[count++] = _first;
        }

        _digits = 0;
        return count + Feed(value, output[count..]);
    }

    internal static int HexValue(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
