using ToolContracts.Evidence;

namespace ToolContracts.Console.Evidence;

/// <summary>Reads what a signed note says. Its signature is verified where its public key is kept, by the command line.</summary>
internal static class SignedNote
{
    /// <summary>The checkpoint of a note; null where there is no note, or it is none.</summary>
    public static Checkpoint? Read(string? note) =>
        note is not null && note.LastIndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var blank ? Checkpoint.Parse(note[..(blank + 1)]) : null;
}
