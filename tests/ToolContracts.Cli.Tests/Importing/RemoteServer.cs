using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ToolContracts.Cli.Tests.Importing;

/// <summary>A real MCP server over pipes whose list and answers a test sets.</summary>
internal sealed class RemoteServer : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly McpServer _server;
    private readonly Task _running;

    private RemoteServer(string list)
    {
        List = list;
        _server = McpServer.Create(
            new StreamServerTransport(_toServer.Reader.AsStream(), _toClient.Writer.AsStream()),
            new McpServerOptions
            {
                ServerInfo = new Implementation { Name = "remote", Version = "1" },
                Capabilities = new ServerCapabilities { Tools = new ToolsCapability { ListChanged = true } },
                Handlers = new McpServerHandlers
                {
                    ListToolsHandler = (_, _) =>
                    {
                        Lists++;
                        return ValueTask.FromResult(JsonSerializer.Deserialize<ListToolsResult>(List, McpJsonUtilities.DefaultOptions)!);
                    },
                    CallToolHandler = (request, _) =>
                    {
                        Calls.Add($"{request.Params!.Name} {JsonSerializer.Serialize(request.Params.Arguments)}");
                        return ValueTask.FromResult(JsonSerializer.Deserialize<CallToolResult>(Answer, McpJsonUtilities.DefaultOptions)!);
                    },
                },
            });
        _running = _server.RunAsync();
    }

    /// <summary>The result of <c>tools/list</c>.</summary>
    public string List { get; set; }

    /// <summary>The result of each call.</summary>
    public string Answer { get; set; } = """{"content":[]}""";

    public List<string> Calls { get; } = [];

    public int Lists { get; private set; }

    public static async Task<(RemoteServer Server, McpClient Client)> StartAsync(string list)
    {
        var server = new RemoteServer(list);
        var client = await McpClient.CreateAsync(
            new StreamClientTransport(server._toServer.Writer.AsStream(), server._toClient.Reader.AsStream()), new McpClientOptions { ProtocolVersion = "2025-11-25" });
        return (server, client);
    }

    public Task AnnounceAsync() => _server.SendNotificationAsync(NotificationMethods.ToolListChangedNotification);

    public async ValueTask DisposeAsync()
    {
        await _toServer.Writer.CompleteAsync();
        await _running;
        await _server.DisposeAsync();
    }
}
