// rule: TOOL5003
// construct: effect
// about: A TCP client connects to a host that is not named.
using System.Net.Sockets;

namespace Telescopes;

[Toolset("telescopes", Owner = "observatory")]
public sealed partial class TelescopeTools
{
    /// <summary>Points a telescope to its park position.</summary>
    /// <param name="telescope">The telescope's number.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("telescopes.point", Resource = "telescope/{telescope}")]
    [Idempotent]
    [Egress("mount.observatory.example")]
    private async Task ParkAsync(int telescope, CancellationToken cancellationToken) // expect: TOOL5003
    {
        using var client = new TcpClient();
        await client.ConnectAsync("dome.observatory.example", 7624, cancellationToken);
        await client.GetStream().WriteAsync(new byte[] { 1, (byte)telescope }, cancellationToken);
    }
}
