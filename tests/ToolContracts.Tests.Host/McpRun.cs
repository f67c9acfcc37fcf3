using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ToolContracts.Tests.Host;

/// <summary>An MCP server on stdio that lists what a file says, and has no other tool than to list.</summary>
internal static class McpRun
{
    public static async Task RunAsync(string list)
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "listed", Version = "1" },
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(JsonSerializer.Deserialize<ListToolsResult>(File.ReadAllText(list), McpJsonUtilities.DefaultOptions)!),
                CallToolHandler = (_, _) => throw new McpException("Nothing is called."),
            },
        };
        await using var server = McpServer.Create(new StdioServerTransport("listed"), options);
        await server.RunAsync();
    }
}
