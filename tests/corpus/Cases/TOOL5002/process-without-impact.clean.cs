// rule: TOOL5002
// construct: effect, declaration
// about: The same tool says CodeExecution.
using System.Diagnostics;

namespace Typesetting;

[Toolset("typesetting", Owner = "print-shop")]
public sealed partial class TypesettingTools
{
    /// <summary>Typesets a document.</summary>
    /// <param name="document">The document's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("typesetting.run", Resource = "document/{document}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Typesets a document: {document}")]
    [Sandbox(CpuSeconds = 60)]
    private async Task<int> RunAsync(int document, CancellationToken cancellationToken)
    {
        using var latex = Process.Start(new ProcessStartInfo("latexmk", ["-pdf", $"/srv/documents/{document}.tex"]))!;
        await latex.WaitForExitAsync(cancellationToken);
        return latex.ExitCode;
    }
}
