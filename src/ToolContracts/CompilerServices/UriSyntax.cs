using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>
/// The grammar of an absolute URI, RFC 3986, section 3, as the format <c>uri</c> of JSON Schema asks for it. User information before an
/// address in brackets, zones in it, and addresses of later versions are refused, as the pattern beside the format does.
/// </summary>
internal static class UriSyntax
{
    private static readonly SearchValues<byte> SchemeBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-"u8);

    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~!$&'()*+,;=-%"u8);

    private static readonly SearchValues<byte> UserBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~!$&'()*+,;=-%:"u8);

    private static readonly SearchValues<byte> PathBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~!$&'()*+,;=-%:@/"u8);

    private static readonly SearchValues<byte> QueryBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~!$&'()*+,;=-%:@/?"u8);

    /// <summary>Whether a text is one: a scheme, a colon, then authority and path, query and fragment.</summary>
    public static bool IsAbsolute(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        if (colon <= 0 || !char.IsAsciiLetter((char)text[0]) || text[..colon].ContainsAnyExcept(SchemeBytes))
        {
            return false;
        }

        var rest = text[(colon + 1)..];
        return Take(ref rest, (byte)'#', QueryBytes) && Take(ref rest, (byte)'?', QueryBytes) && IsHierarchy(rest);
    }

    /// <summary>Takes off what follows the first mark; false where that has characters that it may not have.</summary>
    private static bool Take(ref ReadOnlySpan<byte> text, byte mark, SearchValues<byte> allowed)
    {
        var at = text.IndexOf(mark);
        if (at < 0)
        {
            return true;
        }

        var part = text[(at + 1)..];
        text = text[..at];
        return Has(part, allowed);
    }

    private static bool IsHierarchy(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("//"u8))
        {
            return Has(text, PathBytes);
        }

        var slash = text[2..].IndexOf((byte)'/');
        var authority = slash < 0 ? text[2..] : text.Slice(2, slash);
        return IsAuthority(authority) && (slash < 0 || Has(text[(slash + 2)..], PathBytes));
    }

    private static bool IsAuthority(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("["u8))
        {
            var end = text.IndexOf((byte)']');
            return end > 0 && IsIPv6(text[1..end]) && (end + 1 == text.Length || (text[end + 1] == ':' && IsPort(text[(end + 2)..])));
        }

        var at = text.IndexOf((byte)'@');
        var host = text[(at + 1)..];
        var colon = host.IndexOf((byte)':');
        return (at < 0 || Has(text[..at], UserBytes)) && (colon < 0 ? Has(host, NameBytes) : Has(host[..colon], NameBytes) && IsPort(host[(colon + 1)..]));
    }

    private static bool IsPort(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsIPv6(ReadOnlySpan<byte> text) =>
        !text.ContainsAny((byte)'%', (byte)'[') && IPAddress.TryParse(Encoding.ASCII.GetString(text), out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>Whether there are allowed characters only, and two hexadecimal digits after each percent sign.</summary>
    private static bool Has(ReadOnlySpan<byte> text, SearchValues<byte> allowed)
    {
        if (text.ContainsAnyExcept(allowed))
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
