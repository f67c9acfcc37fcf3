using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace ToolContracts.Mcp.Identity;

/// <summary>
/// Says who makes a request: whom the gate of the HTTP endpoint has verified, or the host's own caller of its local transport. Nothing that the
/// request says of itself counts.
/// </summary>
internal sealed class RequestCaller(McpToolOptions options)
{
    /// <summary>The caller of a request.</summary>
    /// <exception cref="McpProtocolException">There is none.</exception>
    public Caller Of(MessageContext request)
    {
        if (request.User is CallerPrincipal principal)
        {
            return principal.Caller;
        }

        // A request over HTTP has a transport of its own. One that came past the gate, by MapMcp, is nobody's.
        var isLocal = request.JsonRpcMessage.Context is null or { RelatedTransport: null, User: null };
        return isLocal && options.LocalCaller is { } local
            ? local
            : throw new McpProtocolException("Nobody is known to make this request, so it is refused.", McpErrorCode.InvalidRequest);
    }

    /// <summary>Cancelled when the client of a request goes away.</summary>
    public static CancellationToken AbortedOf(MessageContext request) => request.User is CallerPrincipal principal ? principal.Aborted : CancellationToken.None;
}
