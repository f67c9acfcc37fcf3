using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ToolContracts.Evidence;

namespace ToolContracts.Cli.Evidence;

/// <summary>
/// The text form of a log, one thing a line, each line ended by <c>\n</c>; to be written and verified in one pass:
/// <code>
/// toolcontracts-evidence/1 {origin}
/// record {sequence} {base64 of the leaf's hash} {leaf}
/// checkpoint {size} {base64 of the signed note}
/// end {records} {checkpoints} {size of the last checkpoint, 0 where there is none} {base64 of the root}
/// </code>
/// Records come in the order of their sequence from 0; a checkpoint right behind the last record that it covers. Numbers and base64 have their one
/// canonical form. The form is for ever: a change is another number in the first line.
/// </summary>
internal static class ExportFormat
{
    internal const string Version = "toolcontracts-evidence/1";

    /// <summary>Longest line: as long as a value of a store's file may be, and its hash and number.</summary>
    internal const int LongestLine = (16 << 20) + 1024;

    internal static ReadOnlySpan<byte> RecordMark => "record "u8;

    internal static ReadOnlySpan<byte> CheckpointMark => "checkpoint "u8;

    internal static ReadOnlySpan<byte> EndMark => "end "u8;

    /// <summary>Takes a number and the blank behind it off the front.</summary>
    internal static bool TryTakeNumber(ref ReadOnlySpan<byte> rest, out long number)
    {
        number = 0;
        if (!TryTake(ref rest, out var text) || text.Length is 0 or > 18 || text.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (text[0] == '0' && text.Length > 1))
        {
            return false;
        }

        number = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Takes a hash and the blank behind it off the front.</summary>
    internal static bool TryTakeHash(ref ReadOnlySpan<byte> rest, out Digest hash)
    {
        hash = default;
        if (!TryTake(ref rest, out var text) || Bytes(text) is not { Length: Digest.Size } bytes)
        {
            return false;
        }

        hash = new Digest(bytes);
        return true;
    }

    /// <summary>The bytes of canonical base64; null where it is none.</summary>
    internal static byte[]? Bytes(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out var consumed, out var written) != System.Buffers.OperationStatus.Done || consumed != text.Length)
        {
            return null;
        }

        // One value, one text: unused bits and blanks would let a line change unnoticed.
        return Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes, 0, written)).AsSpan().SequenceEqual(text) ? bytes[..written] : null;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        var blank = rest.IndexOf((byte)' ');
        text = blank < 0 ? rest : rest[..blank];
        rest = blank < 0 ? [] : rest[(blank + 1)..];
        return text.Length > 0;
    }
}
