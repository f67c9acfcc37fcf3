using ToolContracts.Evidence;

namespace ToolContracts.Cli.Verbs;

/// <summary>Reads what a signed note says, without a look at its signature: for those who have no key, or verified it before.</summary>
internal static class CheckpointText
{
    internal static Checkpoint? Read(string note) =>
        note.LastIndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var blank ? Checkpoint.Parse(note[..(blank + 1)]) : null;
}
