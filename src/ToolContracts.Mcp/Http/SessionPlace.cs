using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Server;

namespace ToolContracts.Mcp.Http;

/// <summary>A session's place among those that may be open: taken by the request that opens it, and given back when the session ends.</summary>
/// <param name="lease">The place.</param>
internal sealed class SessionPlace(RateLimitLease lease) : IDisposable
{
    private static readonly object Key = new();
    private int _isKept;

    /// <summary>Lets a request bring a place along.</summary>
    public static void Offer(HttpContext context, SessionPlace place) => context.Items[Key] = place;

    /// <summary>Runs a session in the place that its first request has brought.</summary>
    public static async Task RunAsync(HttpContext context, McpServer server, CancellationToken cancellationToken)
    {
        // Read at once: the request is over long before the session.
        var place = context.Items.TryGetValue(Key, out var brought) && brought is SessionPlace offered ? offered : null;
        place?.Keep();
        try
        {
            await server.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            place?.GiveBack();
        }
    }

    /// <summary>The request is over: where it opened no session, its place is free again.</summary>
    public void Dispose()
    {
        if (Interlocked.CompareExchange(ref _isKept, 0, 0) == 0)
        {
            lease.Dispose();
        }
    }

    private void Keep() => Interlocked.Exchange(ref _isKept, 1);

    private void GiveBack() => lease.Dispose();
}
