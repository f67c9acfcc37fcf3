using System.ComponentModel.DataAnnotations;
using ToolContracts;

namespace Leaky;

[Toolset("sheets", Owner = "desk")]
public sealed partial class SheetTools
{
    /// <summary>The text of a page.</summary>
    /// <param name="number">Its number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Read([Range(1, 50)] int number) => $"page {number}";
}
