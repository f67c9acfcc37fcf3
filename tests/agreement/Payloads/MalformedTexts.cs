using System.Text;

namespace ToolContracts.Agreement.Payloads;

/// <summary>Spoils the bytes of a payload: text that is no JSON, or no UTF-8.</summary>
internal static class MalformedTexts
{
    private static readonly byte[][] NoUtf8 = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0x80]];

    private static readonly string[] Tails = [",", "}", "{}", " x", "/**/", "//", "\0", "null"];

    private static readonly string[] Heads = ["\ufeff", "/**/", ",", "\0", "x"];

    /// <summary>The name of the change, and the bytes; bytes that are no UTF-8 stand inside of a text where there is one.</summary>
    public static (string Change, byte[] Utf8) Spoil(string json, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        switch (random.Next(4))
        {
            case 0:
                return ("malformed", Encoding.UTF8.GetBytes(json + Tails[random.Next(Tails.Length)]));
            case 1:
                return ("malformed", Encoding.UTF8.GetBytes(Heads[random.Next(Heads.Length)] + json));
            case 2:
                return ("malformed", bytes[..random.Next(bytes.Length)]);
            default:
                var quote = json.IndexOf(":\"", StringComparison.Ordinal);
                var at = quote < 0 ? random.Next(bytes.Length) : Encoding.UTF8.GetByteCount(json.AsSpan(0, quote + 2));
                return ("malformed UTF-8", [.. bytes[..at], .. NoUtf8[random.Next(NoUtf8.Length)], .. bytes[at..]]);
        }
    }
}
