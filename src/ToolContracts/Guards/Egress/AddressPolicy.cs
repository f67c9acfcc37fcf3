using System.Net;

namespace ToolContracts.Guards.Egress;

/// <summary>Which addresses a connection of a tool may go to. The same for all tools of a host: connections are shared.</summary>
internal sealed class AddressPolicy(EgressOptions options)
{
    // A name alone stands for the port of the URL's scheme, and a connection has no scheme.
    private static readonly int[] SchemePorts = [80, 443];

    private readonly Lazy<HashSet<(string Host, int Port)>> _internal = new(() =>
    [
        .. options.InternalHosts.Select(static text => EgressHost.TryParse(text, out var host) ? host : null).OfType<EgressHost>()
            .SelectMany(static host => host.Port is { } port ? [port] : SchemePorts, static (host, port) => (host.Name, port)),
    ]);

    /// <summary>Why a host may not have an address; null where it may.</summary>
    /// <param name="address">The address.</param>
    /// <param name="host">The host, by name or address; a connection has brackets around an IPv6 one.</param>
    /// <param name="port">The port.</param>
    public AddressBlock? Refuses(IPAddress address, string host, int port) =>
        SpecialAddresses.Find(address) is { } block && !(block.IsInternal && _internal.Value.Contains((host.Trim('[', ']').TrimEnd('.').ToLowerInvariant(), port)))
            ? block
            : null;
}
