using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <content>Addresses: URIs, mail, and paths below a root.</content>
internal static partial class TextFormats
{
    private static readonly SearchValues<byte> UriBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~:/?#[]@!$&'()*+,;=-%"u8);

    private static readonly SearchValues<byte> SchemeBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-"u8);

    private static readonly SearchValues<byte> MailboxBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-"u8);

    private static readonly SearchValues<byte> LabelBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"u8);

    /// <summary>An absolute URI in the characters of RFC 3986.</summary>
    public static bool TryParseUri(ReadOnlySpan<byte> text, [NotNullWhen(true)] out Uri? value)
    {
        value = null;
        return IsUri(text) && Uri.TryCreate(Encoding.UTF8.GetString(text), UriKind.Absolute, out value);
    }

    /// <summary>A scheme, a colon, and the characters of RFC 3986.</summary>
    public static bool IsUri(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        return colon > 0 && char.IsAsciiLetter((char)text[0]) && !text[..colon].ContainsAnyExcept(SchemeBytes) && HasUriCharacters(text[(colon + 1)..]);
    }

    /// <summary>An http or https URI.</summary>
    public static bool IsWebUri(ReadOnlySpan<byte> text) => IsUri(text) && (HasScheme(text, "http://") || HasScheme(text, "https://"));

    /// <summary>[Url]: an http, https or ftp URI.</summary>
    public static bool IsUrl(ReadOnlySpan<byte> text) => IsWebUri(text) || (IsUri(text) && HasScheme(text, "ftp://"));

    /// <summary>[EmailAddress]: a mailbox, an at sign, and labels of at most 63 letters, digits and inner hyphens.</summary>
    public static bool IsEmail(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        if (at <= 0 || text[..at].ContainsAnyExcept(MailboxBytes))
        {
            return false;
        }

        var domain = text[(at + 1)..];
        foreach (var range in domain.Split((byte)'.'))
        {
            var label = domain[range];
            if (label.Length is 0 or > 63 || label.ContainsAnyExcept(LabelBytes) || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What may stand for a path below a root: relative, without colon, backslash or control character.</summary>
    public static bool IsRelativePath(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] == '/' || text.ContainsAny((byte)':', (byte)'\\'))
        {
            return false;
        }

        while (Rune.DecodeFromUtf8(text, out var rune, out var length) == OperationStatus.Done)
        {
            if (Rune.IsControl(rune))
            {
                return false;
            }

            text = text[length..];
        }

        return text.IsEmpty;
    }

    private static bool HasScheme(ReadOnlySpan<byte> text, string scheme) =>
        text.Length >= scheme.Length && Ascii.EqualsIgnoreCase(text[..scheme.Length], scheme);

    private static bool HasUriCharacters(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAnyExcept(UriBytes))
        {
            return false;
        }

        for (var percent = text.IndexOf((byte)'%'); percent >= 0; percent = text.IndexOf((byte)'%'))
        {
            if (text.Length < percent + 3 || !char.IsAsciiHexDigit((char)text[percent + 1]) || !char.IsAsciiHexDigit((char)text[percent + 2]))
            {
                return false;
            }

            text = text[(percent + 3)..];
        }

        return true;
    }
}
