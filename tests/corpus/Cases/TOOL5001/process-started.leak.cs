// rule: TOOL5001
// construct: effect
// about: The tool starts a program to find out something.
using System.Diagnostics;

namespace Hosts;

[Toolset("hosts")]
public sealed partial class HostTools
{
    /// <summary>Tells for how long the host has run.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Uptime() // expect: TOOL5001, TOOL5004
    {
        using var uptime = Process.Start(new ProcessStartInfo("uptime", "--pretty") { RedirectStandardOutput = true })!;
        return uptime.StandardOutput.ReadToEnd();
    }
}
