using System.Threading.RateLimiting;
using ToolContracts.Evidence;

namespace ToolContracts.Mcp.Http;

/// <summary>Bounds what clients can have open at a time: all of them, and each caller.</summary>
internal sealed class HttpLimits(McpToolOptions options) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<Digest> _requests = Both(options.Http.MaxRequests, options.Http.MaxRequestsPerCaller);
    private readonly PartitionedRateLimiter<Digest> _sessions = Both(options.Http.MaxSessions, options.Http.MaxSessionsPerCaller);

    /// <summary>Takes a place for a request; free again when it is disposed.</summary>
    /// <returns>Null where there is none.</returns>
    public RateLimitLease? Request(Digest caller) => Take(_requests, caller);

    /// <summary>Takes a place for a session; free again when it is disposed.</summary>
    /// <returns>Null where there is none.</returns>
    public RateLimitLease? Session(Digest caller) => Take(_sessions, caller);

    public async ValueTask DisposeAsync()
    {
        await _requests.DisposeAsync().ConfigureAwait(false);
        await _sessions.DisposeAsync().ConfigureAwait(false);
    }

    private static RateLimitLease? Take(PartitionedRateLimiter<Digest> limiter, Digest caller)
    {
        var lease = limiter.AttemptAcquire(caller);
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        return null;
    }

    private static PartitionedRateLimiter<Digest> Both(int all, int each) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Digest, Digest>(caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => Permits(each))),
        PartitionedRateLimiter.Create<Digest, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => Permits(all))));

    private static ConcurrencyLimiterOptions Permits(int count) => new() { PermitLimit = count, QueueLimit = 0 };
}
