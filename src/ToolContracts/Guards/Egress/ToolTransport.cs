using System.Net;

namespace ToolContracts.Guards.Egress;

/// <summary>Sends the requests of tools, over connections that only tools use and each of which was checked.</summary>
internal sealed class ToolTransport : IDisposable
{
    // Fetch (WHATWG) takes 20 and browsers follow it; an interface that needs more than half of them is not in order.
    private const int MostRedirects = 10;

    private readonly HttpMessageInvoker? _invoker;

    private ToolTransport(SocketsHttpHandler handler)
    {
        _invoker = new HttpMessageInvoker(handler);
        MaxRedirects = handler.AllowAutoRedirect ? Math.Min(MostRedirects, handler.MaxAutomaticRedirections) : 0;
    }

    private ToolTransport(string problem) => Problem = problem;

    /// <summary>Why nothing can be sent; null where it can.</summary>
    public string? Problem { get; }

    /// <summary>How many redirects of one request are followed, one at a time and each one checked.</summary>
    public int MaxRedirects { get; }

    /// <summary>Takes over a primary handler.</summary>
    /// <param name="primary">The handler, not used yet.</param>
    /// <param name="own">The handler of the host's own requests: a connection of its would not have been checked.</param>
    /// <param name="connector">Checks and makes the connections.</param>
    /// <param name="keepsCookies">Whether cookies of one request go into the next, of whichever tenant it is.</param>
    public static ToolTransport Of(HttpMessageHandler primary, HttpMessageHandler? own, EgressConnector connector, bool keepsCookies)
    {
        if (primary is not SocketsHttpHandler handler)
        {
            return new ToolTransport(
                $"Its primary handler is a {primary.GetType().Name}, whose connections cannot be checked. Configure a new SocketsHttpHandler as its primary handler.");
        }

        if (ReferenceEquals(primary, own))
        {
            return new ToolTransport(
                "Its primary handler is one object for all, so that tools would share connections with the host. Configure a new SocketsHttpHandler each time the primary handler is asked for.");
        }

        if (handler.ConnectCallback is not null)
        {
            return new ToolTransport("Its SocketsHttpHandler has a ConnectCallback, which makes connections that cannot be checked. Leave it to the host.");
        }

        var transport = new ToolTransport(handler);
        handler.ConnectCallback = connector.ConnectAsync;
        handler.AllowAutoRedirect = false;

        // A proxy of the environment would make the connections in place of the checked ones. One that was configured on the handler is meant.
        handler.UseProxy = handler is { UseProxy: true, Proxy: not null };
        handler.UseCookies &= keepsCookies;
        return transport;
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Neither asked for nor offered by a server may a connection become one of QUIC, which no callback sees.
        if (request.Version.Major >= 3 || request.VersionPolicy == HttpVersionPolicy.RequestVersionOrHigher)
        {
            (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrLower);
        }

        return _invoker!.SendAsync(request, cancellationToken);
    }

    public void Dispose() => _invoker?.Dispose();
}
