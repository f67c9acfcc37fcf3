// rule: TOOL5003
// construct: effect, guard
// about: The argument is looked at, and not for which host it is.
using System.Net.Sockets;

namespace Antennas;

[Toolset("antennas", Owner = "observatory")]
public sealed partial class AntennaTools
{
    /// <summary>Reads how an antenna stands.</summary>
    /// <param name="mount">The mount's host.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("north.observatory.example", "south.observatory.example")]
    private async Task<int> ReadAsync(string mount, CancellationToken cancellationToken) // expect: TOOL5003
    {
        var host = mount;
        if (mount.Length < 3)
        {
            return -1;
        }

        using var client = new TcpClient();
        await client.ConnectAsync(host, 7624, cancellationToken); // expect: TOOL4002
        return client.Available;
    }
}
