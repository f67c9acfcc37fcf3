// rule: TOOL5001
// construct: effect
// about: The datagram is built and shown, and no socket is there.
using System.Net.Sockets;

namespace Labs;

[Toolset("machines")]
public sealed partial class MachineTools
{
    /// <summary>Shows the packet that wakes a machine.</summary>
    /// <param name="machine">The machine's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("wake.lab.example:9")]
    private string Packet(int machine)
    {
        var packet = Enumerable.Repeat((byte)0xFF, 6).Append((byte)machine).ToArray();
        return System.Convert.ToHexString(packet);
    }
}
