// rule: TOOL5001
// construct: effect
// about: The tool looks at the processes that are there.
using System.Diagnostics;

namespace Hosts;

[Toolset("hosts")]
public sealed partial class HostTools
{
    /// <summary>Tells for how long the host has run.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Uptime()
    {
        using var first = Process.GetProcessById(1);
        return (DateTime.Now - first.StartTime).ToString("c");
    }
}
