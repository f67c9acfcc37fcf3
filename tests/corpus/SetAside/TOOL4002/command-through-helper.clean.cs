// rule: TOOL4002
// construct: helper-method, effect
// about: The helper gets a constant script, and the model's number is only compared.
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
        var report = Shell.Run(rack == "north" ? "ipmitool -H 10.0.0.1 sensor" : "ipmitool -H 10.0.0.2 sensor");
        return report.Length == 0 ? $"Rack {rack} says nothing." : report;
    }
}
