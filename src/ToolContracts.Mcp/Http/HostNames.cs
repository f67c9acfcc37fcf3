using System.Net;
using Microsoft.AspNetCore.Http;

namespace ToolContracts.Mcp.Http;

/// <summary>
/// Looks at <c>Host</c> and <c>Origin</c>: a page of somebody else's whose name was made to point to this machine (DNS rebinding) sends its own name in
/// both.
/// </summary>
internal sealed class HostNames(McpHttpOptions options)
{
    /// <summary>Whether a request names this server as its host.</summary>
    public bool IsHost(HttpRequest request) => IsLoopbackName(request.Host.Host) || options.AllowedHosts.Contains(request.Host.Host);

    /// <summary>Whether a request comes from no page, from a page of this server, or from one that the options allow.</summary>
    public bool IsOrigin(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        return origins.Count == 0
            || (origins.Count == 1 && origins[0] is { } origin
                && (options.AllowedOrigins.Contains(origin) || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a name is one that every machine has for itself.</summary>
    public static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
