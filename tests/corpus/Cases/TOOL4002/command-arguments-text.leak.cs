// rule: TOOL4002
// construct: interpolation, effect
// about: The model's branch goes into one text of arguments, where a space begins another argument.
using System.Diagnostics;

namespace Builds;

[Toolset("git", Owner = "build-team")]
public sealed partial class GitTools
{
    /// <summary>Fetches a branch.</summary>
    /// <param name="branch">The branch.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("git.fetch", Resource = "branch/{branch}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Fetches a branch: {branch}")]
    [Sandbox(CpuSeconds = 30)]
    private async Task<int> FetchAsync(string branch, CancellationToken cancellationToken)
    {
        using var git = Process.Start(new ProcessStartInfo("git", $"fetch origin {branch}"))!; // expect: TOOL4002
        await git.WaitForExitAsync(cancellationToken);
        return git.ExitCode;
    }
}
