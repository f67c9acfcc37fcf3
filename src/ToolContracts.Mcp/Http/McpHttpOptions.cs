namespace ToolContracts.Mcp.Http;

/// <summary>What holds over HTTP.</summary>
public sealed class McpHttpOptions
{
    /// <summary>
    /// Who calls in the Development environment from this machine without a token, where the host takes no tokens. Null: nobody. It needs grants like
    /// anybody else.
    /// </summary>
    public Caller? DevelopmentCaller { get; set; } = new(ActorKind.Human, "developer", "development");

    /// <summary>The names, without port, by which clients reach this server (<c>Host</c>). Loopback names are always taken.</summary>
    public ISet<string> AllowedHosts { get; } = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The origins whose pages may call besides this server's own, such as <c>https://agent.example</c>. A request without <c>Origin</c> is not a
    /// browser's.
    /// </summary>
    public ISet<string> AllowedOrigins { get; } = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// This server as a client names it to the issuer (RFC 9728 <c>resource</c>); null: the audience of the tokens, where that is an address, else the
    /// address of the request.
    /// </summary>
    public string? Resource { get; set; }

    /// <summary>Bytes of a request: 1 KiB to 64 MiB. The arguments of a call have the limit of its contract besides.</summary>
    public int MaxRequestBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Requests at a time, open streams included: 1 to 100,000.</summary>
    public int MaxRequests { get; set; } = 1000;

    /// <summary>Requests of one caller at a time, open streams included: 1 to 100,000.</summary>
    public int MaxRequestsPerCaller { get; set; } = 100;

    /// <summary>Sessions at a time: 1 to 100,000.</summary>
    public int MaxSessions { get; set; } = 1000;

    /// <summary>Sessions of one caller at a time: 1 to 100,000.</summary>
    public int MaxSessionsPerCaller { get; set; } = 50;

    /// <summary>How long a session may be idle until it is closed: 10 seconds to 1 day.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>What is wrong with the options; empty where nothing is.</summary>
    internal IEnumerable<string> Problems()
    {
        if (MaxRequestBytes is < 1024 or > 64 * 1024 * 1024)
        {
            yield return $"{nameof(MaxRequestBytes)} is {MaxRequestBytes}. Set it between 1,024 and 67,108,864.";
        }

        (string Name, int Value)[] counts =
        [
            (nameof(MaxRequests), MaxRequests), (nameof(MaxRequestsPerCaller), MaxRequestsPerCaller),
            (nameof(MaxSessions), MaxSessions), (nameof(MaxSessionsPerCaller), MaxSessionsPerCaller),
        ];
        foreach (var (name, value) in counts.Where(static count => count.Value is < 1 or > 100_000))
        {
            yield return $"{name} is {value}. Set it between 1 and 100,000.";
        }

        if (SessionIdle < TimeSpan.FromSeconds(10) || SessionIdle > TimeSpan.FromDays(1))
        {
            yield return $"{nameof(SessionIdle)} is {SessionIdle}. Set it between 10 seconds and 1 day.";
        }

        foreach (var host in AllowedHosts.Where(static host => Uri.CheckHostName(host.Trim('[', ']')) == UriHostNameType.Unknown))
        {
            yield return $"{nameof(AllowedHosts)} has '{host}', which is no name. Write it without scheme, port and wildcard.";
        }

        foreach (var origin in AllowedOrigins.Where(static origin =>
            !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || !string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{nameof(AllowedOrigins)} has '{origin}', which is no origin. Write scheme, name and port only, such as https://agent.example.";
        }
    }
}
