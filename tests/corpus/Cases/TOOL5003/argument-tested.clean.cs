// rule: TOOL5003
// construct: effect, guard
// about: A copy of the argument is compared with the hosts that are named.
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
    private async Task<int> ReadAsync(string mount, CancellationToken cancellationToken)
    {
        var host = mount;
        if (host is not ("north.observatory.example" or "south.observatory.example"))
        {
            return -1;
        }

        using var client = new TcpClient();
        await client.ConnectAsync(host, 7624, cancellationToken);
        return client.Available;
    }
}
