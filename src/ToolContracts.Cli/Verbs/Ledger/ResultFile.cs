using System.Text;
using System.Text.Json;

namespace ToolContracts.Cli.Verbs.Ledger;

/// <summary>Reads the result that a person gives for a call: JSON in UTF-8, to be replayed byte for byte.</summary>
internal static class ResultFile
{
    /// <summary>The largest result that a contract can allow: 64 MiB.</summary>
    private const int Largest = 64 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads it, without the white space and the byte order mark around it.</summary>
    /// <param name="file">A file; <c>-</c> for standard input.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="UsageException">It is no JSON, or too large.</exception>
    internal static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var source = file == "-" ? Console.OpenStandardInput() : new FileStream(file, FileMode.Open, FileAccess.Read);
        await using (source.ConfigureAwait(false))
        {
            using var content = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (var read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                read > 0;
                read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false))
            {
                content.Write(buffer, 0, read);
                if (content.Length > Largest)
                {
                    throw new UsageException($"The result is larger than {Largest} bytes.");
                }
            }

            return Check(content.ToArray());
        }
    }

    private static byte[] Check(ReadOnlySpan<byte> content)
    {
        var mark = Encoding.UTF8.Preamble;
        var json = (content.StartsWith(mark) ? content[mark.Length..] : content).Trim(" \t\r\n"u8).ToArray();
        try
        {
            _ = Strict.GetCharCount(json);
            using var _1 = JsonDocument.Parse(json);
            return json;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            throw new UsageException("The result is no JSON in UTF-8: " + e.Message);
        }
    }
}
