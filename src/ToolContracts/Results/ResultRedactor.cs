using System.Buffers;
using System.Text;
using ToolContracts.Contracts;
using ToolContracts.Evidence;

namespace ToolContracts.Results;

/// <summary>Takes out of a result what a caller is not cleared for. The result was written by the generated writer, without blanks.</summary>
/// <param name="options">What stands in its place.</param>
/// <param name="pseudonym">The keyed HMAC of a SHA-256, for the caller's tenant; null where the key is out of reach.</param>
internal sealed class ResultRedactor(ResultOptions options, Func<Digest, Digest?> pseudonym)
{
    private const int PseudonymDigits = 32;

    /// <summary>Makes the result that may be shown.</summary>
    /// <param name="json">The result.</param>
    /// <param name="spans">What is classified in it, in the order of the first bytes.</param>
    /// <param name="clearance">What the caller may see.</param>
    /// <returns>The result, and the classes of what was taken out; null in place of the result where nothing of it may be shown.</returns>
    public (ReadOnlyMemory<byte>? Result, IReadOnlyList<DataClass> Redacted) Redact(
        ReadOnlyMemory<byte> json, IReadOnlyList<ClassifiedSpan> spans, Clearance clearance)
    {
        if (spans.All(span => clearance.Covers(span.Class)))
        {
            return (json, []);
        }

        var source = json.Span;
        var output = new ArrayBufferWriter<byte>(source.Length + 64);
        var redacted = new SortedSet<DataClass>();
        var (at, dropsComma) = (0, false);
        foreach (var span in spans)
        {
            if (span.Start < at || clearance.Covers(span.Class))
            {
                continue;
            }

            redacted.Add(span.Class);
            Copy(source[at..span.Start], ref dropsComma, output);
            at = span.End;
            if (Replacement(span, source[span.ValueStart..span.End]) is { } replacement)
            {
                Copy(source[span.Start..span.ValueStart], ref dropsComma, output);
                output.Write(replacement);
                dropsComma = false;
            }
            else if (span.May.HasFlag(Redactable.Absent))
            {
                // The first member has no comma before it; the one after it goes.
                dropsComma |= source[span.Start] != (byte)',';
            }
            else
            {
                return (null, [.. redacted]);
            }
        }

        Copy(source[at..], ref dropsComma, output);
        return (output.WrittenMemory, [.. redacted]);
    }

    private static void Copy(ReadOnlySpan<byte> part, ref bool dropsComma, ArrayBufferWriter<byte> output)
    {
        if (part.IsEmpty)
        {
            return;
        }

        output.Write(dropsComma && part[0] == (byte)',' ? part[1..] : part);
        dropsComma = false;
    }

    /// <summary>What stands in place of a value; null where nothing does.</summary>
    private byte[]? Replacement(ClassifiedSpan span, ReadOnlySpan<byte> value)
    {
        var way = span.Class == DataClass.Personal ? options.Personal : options.Confidential;
        if (way != Redaction.Erase && span.Class != DataClass.Secret && span.May.HasFlag(Redactable.Text))
        {
            return way == Redaction.Pseudonym && !value.SequenceEqual("null"u8) && pseudonym(Digest.Of(value)) is { } name
                ? Encoding.ASCII.GetBytes($"\"[pseudonym:{name.ToString()[..PseudonymDigits]}]\"")
                : "\"[redacted]\""u8.ToArray();
        }

        return span.May.HasFlag(Redactable.Absent) ? null
            : span.May.HasFlag(Redactable.Null) ? "null"u8.ToArray()
            : span.May.HasFlag(Redactable.Text) ? "\"[redacted]\""u8.ToArray()
            : null;
    }
}
