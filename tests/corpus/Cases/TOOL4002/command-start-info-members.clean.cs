// rule: TOOL4002
// construct: property-field, effect
// about: The start info's Arguments are a constant; the model's text becomes an environment variable of the child.
using System.Diagnostics;

namespace Printing;

[Toolset("printing", Owner = "office")]
public sealed partial class PrintTools
{
    /// <summary>Prints a test page.</summary>
    /// <param name="printer">The printer.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("printing.test", Resource = "printer/{printer}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Prints a test page: {printer}")]
    [Sandbox(CpuSeconds = 5)]
    private void PrintTestPage(string printer)
    {
        using var printing = Process.Start(new ProcessStartInfo { FileName = "lp", Arguments = "/usr/share/testpage.ps", Environment = { ["PRINTER"] = printer } });
    }
}
