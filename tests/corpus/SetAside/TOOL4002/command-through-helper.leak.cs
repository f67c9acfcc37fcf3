// rule: TOOL4002
// construct: helper-method, effect
// about: The model's text reaches a shell through a helper; the report stands at the argument in the tool.
using System.Diagnostics;

namespace Racks;

internal static class Shell
{
    public static string Run(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", "-c \"" + script + "\"") { RedirectStandardOutput = true })!;
        return shell.StandardOutput.ReadToEnd();
    }
}

[Toolset("racks", Owner = "datacentre")]
public sealed partial class RackTools
{
    /// <summary>Checks a rack.</summary>
    /// <param name="rack">The rack's name.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("racks.check", Resource = "rack/{rack}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Checks a rack: {rack}")]
    [Sandbox]
    private string Check(string rack)
    {
        var report = Shell.Run("ipmitool -H " + rack + " sensor"); // expect: TOOL4002
        return report.Length == 0 ? $"Rack {rack} says nothing." : report;
    }
}
