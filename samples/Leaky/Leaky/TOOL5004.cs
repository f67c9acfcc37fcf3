using System.Diagnostics;
using ToolContracts;

namespace Leaky;

[Toolset("printer", Owner = "desk")]
public sealed partial class PrinterTools
{
    /// <summary>Prints a label.</summary>
    /// <param name="number">The label's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("printer.print", Resource = "label/{number}")]
    [RequiresApproval("clerk", Summary = "Print label {number}")]
    [NotIdempotent("Each call prints a label.")]
    private static void Print(int number) => Process.Start("lp", [$"labels/{number}.pdf"]).Dispose();
}
