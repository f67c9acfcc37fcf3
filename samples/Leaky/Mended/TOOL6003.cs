using ToolContracts;

namespace Mended;

[Toolset("tides", Owner = "desk")]
public sealed partial class TideTools
{
    /// <summary>The next high tide.</summary>
    /// <param name="port">Where.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static DateTimeOffset Next(string port) => DateTimeOffset.UnixEpoch.AddHours(port.Length);
}
