using System.Net;
using System.Net.Sockets;

namespace ToolContracts.Guards.Egress;

/// <summary>
/// Makes the connections of tools: resolves the name, looks at every address, and connects to one that was looked at, so that no second
/// answer of a resolver comes between check and use.
/// </summary>
internal sealed class EgressConnector(EgressOptions options, AddressPolicy policy)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await ResolveAsync(host, cancellationToken).ConfigureAwait(false);

        // One address that is out of bounds spoils the answer: a resolver that mixes them is not to be trusted with the others.
        foreach (var address in addresses)
        {
            if (policy.Refuses(address, host, port) is { } block)
            {
                throw new AddressRefusedException(block);
            }
        }

        return await ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }

        var addresses = options.Resolver is { } resolver
            ? await resolver(host, cancellationToken).ConfigureAwait(false)
            : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);

        // A copy: whoever made the list may still change it.
        return addresses is { Length: > 0 } ? [.. addresses] : throw new SocketException((int)SocketError.HostNotFound);
    }

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), cancellationToken).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
