using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <content>Addresses: URIs, mail, and paths below a root.</content>
internal static partial class TextFormats
{
    private static readonly SearchValues<byte> AtomBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-"u8);

    private static readonly SearchValues<byte> LabelBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"u8);

    /// <summary>An absolute URI of RFC 3986 that the type's own parser takes.</summary>
    public static bool TryParseUri(ReadOnlySpan<byte> text, [NotNullWhen(true)] out Uri? value)
    {
        value = null;
        return UriSyntax.IsAbsolute(text) && Uri.TryCreate(Encoding.UTF8.GetString(text), UriKind.Absolute, out value);
    }

    /// <summary>An http or https URI.</summary>
    public static bool IsWebUri(ReadOnlySpan<byte> text) => UriSyntax.IsAbsolute(text) && (HasScheme(text, "http://") || HasScheme(text, "https://"));

    /// <summary>[Url]: an http, https or ftp URI.</summary>
    public static bool IsUrl(ReadOnlySpan<byte> text) => IsWebUri(text) || (UriSyntax.IsAbsolute(text) && HasScheme(text, "ftp://"));

    /// <summary>[EmailAddress]: atoms with dots between, an at sign, and labels of at most 63 letters, digits and inner hyphens.</summary>
    public static bool IsEmail(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        return at > 0 && AreAtoms(text[..at]) && AreLabels(text[(at + 1)..]);
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

    private static bool AreAtoms(ReadOnlySpan<byte> mailbox)
    {
        foreach (var range in mailbox.Split((byte)'.'))
        {
            if (mailbox[range].IsEmpty || mailbox[range].ContainsAnyExcept(AtomBytes))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreLabels(ReadOnlySpan<byte> domain)
    {
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
}
