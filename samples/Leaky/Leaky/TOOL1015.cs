using ToolContracts;

namespace Leaky;

[Toolset("chapters", Owner = "desk")]
public sealed partial class ChapterTools
{
    /// <summary>Counts the pages of some chapters.</summary>
    /// <param name="range">The first and the last one.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Count((int First, int Last) range) => range.Last - range.First;
}
