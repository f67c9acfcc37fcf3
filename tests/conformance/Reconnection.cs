using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ToolContracts.Conformance;

/// <summary>Ends the stream of one tool's call once it has its result, so that the client has to come back for it.</summary>
internal static class Reconnection
{
    public static McpRequestHandler<CallToolRequestParams, CallToolResult> Filter(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        async (request, cancellationToken) =>
        {
            var result = await next(request, cancellationToken);
            if (request.Params.Name == "test_reconnection")
            {
                await request.EnablePollingAsync(TimeSpan.FromMilliseconds(500), cancellationToken);
            }

            return result;
        };
}
