using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>
/// The forms that texts have in arguments and results. Each form is that of the pattern which the schema has beside the format, held
/// here without a regular expression, and what the type's own parser takes.
/// </summary>
internal static partial class TextFormats
{
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static readonly SearchValues<byte> Base64Bytes = SearchValues.Create(Encoding.ASCII.GetBytes(Base64));

    /// <summary>One UTF-16 unit, no half of a pair.</summary>
    public static bool TryParseChar(ReadOnlySpan<byte> text, out char value)
    {
        var one = Rune.DecodeFromUtf8(text, out var rune, out var length) == OperationStatus.Done && length == text.Length && rune.IsBmp;
        value = one ? (char)rune.Value : default;
        return one;
    }

    /// <summary>8-4-4-4-12 hexadecimal digits.</summary>
    public static bool TryParseGuid(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        return text.Length == 36 && System.Buffers.Text.Utf8Parser.TryParse(text, out value, out var length, 'D') && length == 36;
    }

    /// <summary>An integer in its only spelling.</summary>
    public static bool TryParseInteger<T>(ReadOnlySpan<byte> text, out T value)
        where T : struct, IBinaryInteger<T>
    {
        value = default;
        var digits = text.Length > 1 && text[0] == '-' ? text[1..] : text;
        var isCanonical = !digits.IsEmpty && (digits[0] != '0' || text.Length == 1) && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        return isCanonical && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Two to four numbers without leading zeros.</summary>
    public static bool TryParseVersion(ReadOnlySpan<byte> text, [NotNullWhen(true)] out Version? value)
    {
        value = null;
        Span<int> parts = stackalloc int[4];
        var count = 0;
        foreach (var range in text.Split((byte)'.'))
        {
            if (count == 4 || text[range] is not [not (byte)'-', ..] || !TryParseInteger(text[range], out parts[count++]))
            {
                return false;
            }
        }

        value = count switch
        {
            2 => new Version(parts[0], parts[1]),
            3 => new Version(parts[0], parts[1], parts[2]),
            4 => new Version(parts[0], parts[1], parts[2], parts[3]),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>Base64 with padding, without white space, unused bits zero.</summary>
    public static bool TryParseBytes(ReadOnlySpan<byte> text, [NotNullWhen(true)] out byte[]? value)
    {
        value = null;
        if (text.IsEmpty)
        {
            value = [];
            return true;
        }

        if (text.Length % 4 != 0)
        {
            return false;
        }

        var padding = text[^1] != '=' ? 0 : text[^2] != '=' ? 1 : 2;
        var digits = text[..^padding];
        if (digits.ContainsAnyExcept(Base64Bytes)
            || (padding != 0 && Base64.IndexOf((char)digits[^1], StringComparison.Ordinal) % (padding == 1 ? 4 : 16) != 0))
        {
            return false;
        }

        value = new byte[(text.Length / 4 * 3) - padding];
        return System.Buffers.Text.Base64.DecodeFromUtf8(text, value, out _, out var written) == OperationStatus.Done && written == value.Length;
    }
}
