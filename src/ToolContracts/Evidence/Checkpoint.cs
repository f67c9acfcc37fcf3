using System.Globalization;

namespace ToolContracts.Evidence;

/// <summary>What a log commits to at a size. Signed, it is a C2SP tlog-checkpoint: any verifier of those reads it.</summary>
/// <param name="Origin">Identity of the log.</param>
/// <param name="Size">Number of records.</param>
/// <param name="Root">Root of the Merkle tree.</param>
/// <param name="At">When it was made.</param>
public sealed record Checkpoint(string Origin, long Size, Digest Root, DateTimeOffset At)
{
    private const string TimePrefix = "time ";

    /// <summary>The text that is signed: origin, size, root, and the time as an extension line.</summary>
    /// <returns>Lines that each end in a newline.</returns>
    public string ToText() => string.Create(
        CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.Span)}\n{TimePrefix}{At.UtcDateTime:O}\n");

    /// <summary>Reads the text that is signed. Only what <see cref="ToText"/> writes is accepted, to the byte.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The checkpoint, or null where it is none.</returns>
    public static Checkpoint? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        Span<byte> root = stackalloc byte[Digest.Size + 1];
        if (lines.Length != 5
            || lines[0].Length == 0
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || !Convert.TryFromBase64String(lines[2], root, out var length) || length != Digest.Size
            || !lines[3].StartsWith(TimePrefix, StringComparison.Ordinal)
            || !DateTime.TryParseExact(
                lines[3].AsSpan(TimePrefix.Length), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            || at.Kind != DateTimeKind.Utc)
        {
            return null;
        }

        var checkpoint = new Checkpoint(lines[0], size, new Digest(root[..Digest.Size]), new DateTimeOffset(at));
        return checkpoint.ToText() == text ? checkpoint : null;
    }
}
