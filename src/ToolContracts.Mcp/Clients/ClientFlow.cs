using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ToolContracts.Mcp.Clients;

/// <summary>The request in whose flow of execution a tool runs. Nothing that a client sends can name another one.</summary>
internal sealed class ClientFlow : IDisposable
{
    private static readonly AsyncLocal<ClientFlow?> Flow = new();

    private ClientFlow(RequestContext<CallToolRequestParams> request) => Request = request;

    /// <summary>The request; null where the call did not come by MCP, or has ended.</summary>
    public static RequestContext<CallToolRequestParams>? Current => Flow.Value?.Request;

    private RequestContext<CallToolRequestParams>? Request { get; set; }

    /// <summary>Begins a call.</summary>
    public static ClientFlow Enter(RequestContext<CallToolRequestParams> request) => Flow.Value = new ClientFlow(request);

    /// <summary>Ends it, also for what the tool has begun and not awaited.</summary>
    public void Dispose()
    {
        Request = null;
        Flow.Value = null;
    }
}
