using System.Buffers.Binary;
using ToolContracts.Contracts;

namespace ToolContracts.Results;

/// <summary>The form in which the spans of a result are kept beside it: 14 bytes each, three little-endian numbers, the class and what may stand there.</summary>
internal static class ClassifiedSpans
{
    private const int Size = 14;

    /// <summary>Writes spans.</summary>
    public static byte[] Write(IReadOnlyList<ClassifiedSpan> spans)
    {
        if (spans.Count == 0)
        {
            return [];
        }

        var bytes = new byte[spans.Count * Size];
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            var entry = bytes.AsSpan(i * Size, Size);
            BinaryPrimitives.WriteInt32LittleEndian(entry, span.Start);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], span.ValueStart);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], span.End);
            entry[12] = (byte)span.Class;
            entry[13] = (byte)span.May;
        }

        return bytes;
    }

    /// <summary>Reads spans. Such as do not fit the result are as good as none: then nothing of it may be shown to anybody.</summary>
    /// <param name="bytes">The spans.</param>
    /// <param name="length">Length of the result.</param>
    public static IReadOnlyList<ClassifiedSpan> Read(ReadOnlySpan<byte> bytes, int length)
    {
        if (bytes.IsEmpty)
        {
            return [];
        }

        var spans = new List<ClassifiedSpan>(bytes.Length / Size);
        var start = 0;
        while (bytes.Length >= Size)
        {
            var span = new ClassifiedSpan(
                BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
                (DataClass)bytes[12], (Redactable)bytes[13]);
            if (span.Start < start || span.ValueStart < span.Start || span.End < span.ValueStart || span.End > length || !Enum.IsDefined(span.Class))
            {
                break;
            }

            spans.Add(span);
            start = span.Start;
            bytes = bytes[Size..];
        }

        return bytes.IsEmpty ? spans : [ClassifiedSpan.Whole(length, DataClass.Secret)];
    }
}
