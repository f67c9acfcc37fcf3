using System.ComponentModel.DataAnnotations;
using ToolContracts;

namespace Mended;

[Toolset("sheets", Owner = "desk")]
public sealed partial class SheetTools
{
    /// <summary>The text of a page.</summary>
    /// <param name="number">Its number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Read([Range(1, 100)] int number) => $"page {number}";
}
