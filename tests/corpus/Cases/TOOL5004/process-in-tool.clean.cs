// rule: TOOL5004
// construct: effect, declaration
// about: The tool says [Sandbox].
using System.Diagnostics;

namespace Renders;

[Toolset("renders", Owner = "studio")]
public sealed partial class RenderTools
{
    /// <summary>Renders a scene.</summary>
    /// <param name="scene">The scene's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("renders.start", Resource = "scene/{scene}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Renders a scene: {scene}")]
    [Sandbox(MemoryMegabytes = 4096, CpuSeconds = 600)]
    private async Task<int> RenderAsync(int scene, CancellationToken cancellationToken)
    {
        using var blender = Process.Start("blender", ["-b", $"/srv/scenes/{scene}.blend", "-a"]);
        await blender.WaitForExitAsync(cancellationToken);
        return blender.ExitCode;
    }
}
