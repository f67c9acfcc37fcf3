using System.Buffers.Text;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>Text between the quotes of a JSON string, already known to be well-formed JSON in well-formed UTF-8.</summary>
internal static class JsonText
{
    /// <summary>What stands between the quotes of a string.</summary>
    /// <param name="json">The text.</param>
    /// <param name="quote">Position of the opening quote.</param>
    public static ReadOnlySpan<byte> QuotedAt(ReadOnlySpan<byte> json, int quote)
    {
        var rest = json[(quote + 1)..];
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                return rest[..i];
            }

            if (rest[i] == '\\')
            {
                i++;
            }
        }

        return rest;
    }

    /// <summary>Turns escapes into UTF-8.</summary>
    /// <param name="escaped">What stands between the quotes.</param>
    /// <param name="output">Takes the text; at least as long as <paramref name="escaped"/>.</param>
    /// <param name="length">Bytes written.</param>
    /// <returns>False where an escape is half of a surrogate pair without its other half; U+FFFD stands in its place.</returns>
    public static bool TryUnescape(ReadOnlySpan<byte> escaped, Span<byte> output, out int length)
    {
        var wellFormed = true;
        length = 0;
        while (!escaped.IsEmpty)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain != 0)
            {
                var run = plain < 0 ? escaped : escaped[..plain];
                run.CopyTo(output[length..]);
                length += run.Length;
                escaped = escaped[run.Length..];
                continue;
            }

            var kind = escaped[1];
            if (kind != 'u')
            {
                output[length++] = kind switch
                {
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    (byte)'t' => (byte)'\t',
                    _ => kind,
                };
                escaped = escaped[2..];
                continue;
            }

            var unit = Hex(escaped[2..]);
            escaped = escaped[6..];
            if (!Rune.TryCreate(unit, out var rune))
            {
                if (char.IsHighSurrogate(unit) && escaped.StartsWith("\\u"u8) && Rune.TryCreate(unit, Hex(escaped[2..]), out rune))
                {
                    escaped = escaped[6..];
                }
                else
                {
                    rune = Rune.ReplacementChar;
                    wellFormed = false;
                }
            }

            length += rune.EncodeToUtf8(output[length..]);
        }

        return wellFormed;
    }

    /// <summary>The text with U+FFFD for what is not well-formed.</summary>
    /// <param name="escaped">What stands between the quotes.</param>
    public static string Lenient(ReadOnlySpan<byte> escaped)
    {
        if (escaped.IndexOf((byte)'\\') < 0)
        {
            return Encoding.UTF8.GetString(escaped);
        }

        var buffer = new byte[escaped.Length];
        TryUnescape(escaped, buffer, out var length);
        return Encoding.UTF8.GetString(buffer.AsSpan(0, length));
    }

    private static char Hex(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits[..4], out ushort unit, out _, 'x') ? (char)unit : default;
}
