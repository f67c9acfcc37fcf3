using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ToolContracts.Identity;
using ToolContracts.Mcp.Identity;

namespace ToolContracts.Mcp.Http;

/// <summary>Stands before each endpoint of a server: lets nobody in whom it does not know, from nowhere else than it may, and not too much at a time.</summary>
internal sealed class HttpGate(HostNames names, HttpCallers callers, HttpLimits limits, McpToolOptions options, TimeProvider time)
{
    private const string SessionHeader = "Mcp-Session-Id";

    /// <summary>Puts the gate before an endpoint.</summary>
    /// <param name="next">The endpoint.</param>
    /// <param name="endpoint">Its path.</param>
    public RequestDelegate Before(RequestDelegate next, string endpoint) => context => EnterAsync(context, next, endpoint);

    private async Task EnterAsync(HttpContext context, RequestDelegate next, string endpoint)
    {
        if (!names.IsHost(context.Request))
        {
            await HttpRefusal.WriteAsync(
                context, StatusCodes.Status421MisdirectedRequest, "This server does not go by the name in Host. Its operator names it in Http.AllowedHosts.").ConfigureAwait(false);
            return;
        }

        if (!names.IsOrigin(context.Request))
        {
            await HttpRefusal.WriteAsync(
                context, StatusCodes.Status403Forbidden, "Pages of this Origin may not call this server. Its operator allows them in Http.AllowedOrigins.").ConfigureAwait(false);
            return;
        }

        switch (await callers.AuthenticateAsync(context).ConfigureAwait(false))
        {
            case TokenResult.Accepted accepted:
                await ServeAsync(context, next, accepted).ConfigureAwait(false);
                return;
            case TokenResult.Refused { Code: TokenCodes.AuthorityUnreachable or TokenCodes.AuthorityWrong or TokenCodes.StoreUnavailable }:
                context.Response.Headers.RetryAfter = "5";
                await HttpRefusal.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Tokens cannot be verified now. Try again later.").ConfigureAwait(false);
                return;
            default:
                ResourceMetadata.Challenge(context, endpoint, context.Request.Headers.Authorization.Count > 0);
                await HttpRefusal.WriteAsync(context, StatusCodes.Status401Unauthorized, "A good bearer token is needed.").ConfigureAwait(false);
                return;
        }
    }

    private async Task ServeAsync(HttpContext context, RequestDelegate next, TokenResult.Accepted accepted)
    {
        var caller = CallerDigest.Of(accepted.Caller);
        using var request = limits.Request(caller);
        if (request is null)
        {
            await TooManyAsync(context, "Too many requests are open.").ConfigureAwait(false);
            return;
        }

        // Who brings no session may open one. A client of 2026-07-28 never does, and gives the place back at the end of its request.
        using var session = context.Request.Headers.ContainsKey(SessionHeader) ? null : limits.Session(caller) is { } lease ? new SessionPlace(lease) : null;
        if (session is null && !context.Request.Headers.ContainsKey(SessionHeader))
        {
            await TooManyAsync(context, "Too many sessions are open. Close one by DELETE.").ConfigureAwait(false);
            return;
        }

        if (session is not null)
        {
            SessionPlace.Offer(context, session);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.Http.MaxRequestBytes;
        }

        context.User = new CallerPrincipal(accepted.Caller, context.RequestAborted);
        using var end = EndWithToken(context, accepted.ExpiresAt);
        await next(context).ConfigureAwait(false);
    }

    // A call ends when it ends; a stream that only listens ends with its token.
    private ITimer? EndWithToken(HttpContext context, DateTimeOffset expiresAt)
    {
        var left = expiresAt - time.GetUtcNow();
        return HttpMethods.IsGet(context.Request.Method) && left < TimeSpan.FromDays(30)
            ? time.CreateTimer(static state => ((HttpContext)state!).Abort(), context, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan)
            : null;
    }

    private static Task TooManyAsync(HttpContext context, string message)
    {
        context.Response.Headers.RetryAfter = "1";
        return HttpRefusal.WriteAsync(context, StatusCodes.Status429TooManyRequests, message);
    }
}
