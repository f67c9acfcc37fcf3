using ToolContracts;

namespace Leaky;

[Toolset("notes", Owner = "desk")]
public sealed partial class NoteTools
{
    /// <summary>Reads a note.</summary>
    /// <param name="number">Its number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Read(int number) => $"note {number}";
}
