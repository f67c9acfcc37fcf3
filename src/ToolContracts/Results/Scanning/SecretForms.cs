using System.Text;

namespace ToolContracts.Results.Scanning;

/// <summary>The forms in which a secret usually leaves: as it is, backwards, in hexadecimal, and in Base64 at each alignment within a longer text.</summary>
internal static class SecretForms
{
    /// <summary>All forms of a secret.</summary>
    /// <param name="secret">Its bytes; at least <see cref="LeakScan.ShortestSecret"/>.</param>
    public static IEnumerable<byte[]> Of(byte[] secret)
    {
        yield return secret;
        yield return Backwards(secret);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(secret));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret));
        for (var before = 0; before < 3; before++)
        {
            var text = Base64(secret, before);
            yield return Encoding.ASCII.GetBytes(text);
            yield return Encoding.ASCII.GetBytes(text.Replace('+', '-').Replace('/', '_'));
        }
    }

    /// <summary>The characters of Base64 that the secret alone decides, where so many bytes stand before it in a group of three.</summary>
    private static string Base64(byte[] secret, int before)
    {
        byte[] bytes = [.. new byte[before], .. secret];
        var first = ((before * 8) + 5) / 6;
        var end = bytes.Length * 8 / 6;
        return Convert.ToBase64String(bytes)[first..end];
    }

    // A text is turned around by its characters, not by the bytes of one.
    private static byte[] Backwards(byte[] secret)
    {
        var runes = new List<byte[]>();
        for (var rest = secret.AsSpan(); !rest.IsEmpty;)
        {
            Rune.DecodeFromUtf8(rest, out _, out var length);
            runes.Add(rest[..length].ToArray());
            rest = rest[length..];
        }

        runes.Reverse();
        return [.. runes.SelectMany(static rune => rune)];
    }
}
