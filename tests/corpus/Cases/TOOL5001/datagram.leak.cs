// rule: TOOL5001
// construct: effect
// about: The tool sends a datagram to wake a machine.
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
    private string Packet(int machine) // expect: TOOL5001
    {
        var packet = Enumerable.Repeat((byte)0xFF, 6).Append((byte)machine).ToArray();
        using var client = new UdpClient();
        client.Send(packet, packet.Length, "wake.lab.example", 9);
        return System.Convert.ToHexString(packet);
    }
}
