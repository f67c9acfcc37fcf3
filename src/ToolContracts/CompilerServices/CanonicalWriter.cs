using System.Buffers;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>Writes canonical JSON: RFC 8785, but with 64-bit integers and decimals as canonical strings (as doubles two amounts would share a digest).</summary>
/// <param name="output">Takes the UTF-8.</param>
/// <remarks>
/// Commas, colons and the order of members are the caller's: generated code has sorted names, and writes what stands between two
/// values as one constant.
/// </remarks>
public sealed class CanonicalWriter(IBufferWriter<byte> output)
{
    private readonly IBufferWriter<byte> _output = output;

    /// <summary>Takes the UTF-8.</summary>
    public IBufferWriter<byte> Output => _output;

    /// <summary>Writes canonical JSON as it is.</summary>
    /// <param name="utf8">The JSON.</param>
    public void Raw(ReadOnlySpan<byte> utf8) => _output.Write(utf8);

    /// <summary>Writes null.</summary>
    public void Null() => Raw("null"u8);

    /// <summary>Writes a truth value.</summary>
    /// <param name="value">The value.</param>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number that a double holds exactly.</summary>
    /// <param name="value">The value; finite.</param>
    public void Number(double value)
    {
        Span<char> text = stackalloc char[EcmaNumber.MaxLength];
        Ascii(text[..EcmaNumber.Format(value, text)]);
    }

    /// <summary>Writes an integer of at most 32 bits.</summary>
    /// <param name="value">The value.</param>
    public void Number(int value)
    {
        Span<char> text = stackalloc char[11];
        value.TryFormat(text, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        Ascii(text[..length]);
    }

    /// <summary>Writes an integer of at most 32 bits.</summary>
    /// <param name="value">The value.</param>
    public void Number(uint value) => Number((double)value);

    /// <summary>Writes a 64-bit integer as a string.</summary>
    /// <param name="value">The value.</param>
    public void Text(long value) => Text(ValueText.Of(value));

    /// <summary>Writes a 64-bit integer as a string.</summary>
    /// <param name="value">The value.</param>
    public void Text(ulong value) => Text(ValueText.Of(value));

    /// <summary>Writes a decimal as a string.</summary>
    /// <param name="value">The value.</param>
    public void Text(decimal value) => Text(ValueText.Of(value));

    /// <summary>Writes a text, escaped as RFC 8785 asks.</summary>
    /// <param name="value">The value; well-formed UTF-16.</param>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair: it has no canonical form.</exception>
    public void Text(ReadOnlySpan<char> value)
    {
        Raw("\""u8);
        while (!value.IsEmpty)
        {
            var run = value.IndexOfAny(MustBeEscaped);
            if (run != 0)
            {
                var plain = run < 0 ? value : value[..run];
                var buffer = _output.GetSpan(Encoding.UTF8.GetMaxByteCount(plain.Length));
                if (System.Text.Unicode.Utf8.FromUtf16(plain, buffer, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
                {
                    throw new ArgumentException("The text has half of a surrogate pair.", nameof(value));
                }

                _output.Advance(written);
                value = value[plain.Length..];
                continue;
            }

            Escape(value[0]);
            value = value[1..];
        }

        Raw("\""u8);
    }

    private static readonly SearchValues<char> MustBeEscaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private void Escape(char c)
    {
        switch (c)
        {
            case '"':
                Raw("\\\""u8);
                return;
            case '\\':
                Raw("\\\\"u8);
                return;
            case '\b':
                Raw("\\b"u8);
                return;
            case '\t':
                Raw("\\t"u8);
                return;
            case '\n':
                Raw("\\n"u8);
                return;
            case '\f':
                Raw("\\f"u8);
                return;
            case '\r':
                Raw("\\r"u8);
                return;
            default:
                Raw("\\u00"u8);
                Raw([Hex(c >> 4), Hex(c & 15)]);
                return;
        }

        static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
    }

    private void Ascii(ReadOnlySpan<char> text)
    {
        var buffer = _output.GetSpan(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            buffer[i] = (byte)text[i];
        }

        _output.Advance(text.Length);
    }
}
