// rule: TOOL5004
// construct: effect, property-field
// about: A Process object of one that runs is asked for its memory.
using System.Diagnostics;

namespace Sweeps;

[Toolset("sweeps", Owner = "operations")]
public sealed partial class SweepTools
{
    /// <summary>Checks a volume.</summary>
    /// <param name="volume">The volume's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("sweeps.run", Resource = "volume/{volume}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Checks a volume: {volume}")]
    private long Check(int volume)
    {
        using var check = Process.GetCurrentProcess();
        check.Refresh();
        return check.WorkingSet64 + volume;
    }
}
