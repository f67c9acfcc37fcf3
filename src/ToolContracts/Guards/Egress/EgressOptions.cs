using System.Net;

namespace ToolContracts.Guards.Egress;

/// <summary>What an operator says of the requests of tools. Which hosts a tool may reach is said by its contract, not here.</summary>
public sealed class EgressOptions
{
    /// <summary>
    /// Name of the HttpClient that toolsets are given where they ask for an <see cref="HttpClient"/>. Configure it as any other:
    /// <c>services.AddHttpClient(EgressOptions.ClientName)</c>.
    /// </summary>
    public const string ClientName = "ToolContracts";

    private readonly List<string> _internalHosts = [];

    /// <summary>
    /// Bytes of one response's body, after decompression: 1 KiB to 16 GiB. The default, 64 MiB, is the largest result that a contract may allow.
    /// </summary>
    public long MaxResponseBytes { get; set; } = 64 << 20;

    /// <summary>
    /// Finds the addresses of a host name; null: the system's resolver. Every address that it gives is checked, so another resolver widens nothing.
    /// </summary>
    public Func<string, CancellationToken, Task<IPAddress[]>>? Resolver { get; set; }

    /// <summary>The hosts that may have an internal address.</summary>
    internal IReadOnlyList<string> InternalHosts => _internalHosts;

    /// <summary>
    /// Lets a host have an internal address: private, loopback, unique local or a carrier's shared one. Link-local addresses, metadata services
    /// and whatever else is no host's address stay out of reach. A tool's <see cref="EgressAttribute"/> must name the host all the same.
    /// </summary>
    /// <param name="host">A host name or an address, with <c>:port</c> where it is neither 80 nor 443; no wildcard.</param>
    /// <returns>The same options.</returns>
    public EgressOptions AllowPrivate(string host)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        _internalHosts.Add(host);
        return this;
    }

    internal IEnumerable<string> Problems()
    {
        foreach (var host in _internalHosts.Where(static host => !EgressHost.TryParse(host, out var parsed) || parsed.IsWildcard))
        {
            yield return $"{nameof(AllowPrivate)} of egress names '{host}', which is no single host. Write a name or an address, or host:port.";
        }

        if (MaxResponseBytes is < 1 << 10 or > 16L << 30)
        {
            yield return $"{nameof(MaxResponseBytes)} of egress is {MaxResponseBytes}. Set it between 1 KiB and 16 GiB.";
        }
    }
}
