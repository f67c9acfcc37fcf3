using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ToolContracts.Cli.Tests.Importing;

/// <summary>A real MCP server over Streamable HTTP on this machine, of one session.</summary>
internal sealed class RemoteHttpServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly StreamableHttpServerTransport _transport = new() { SessionId = "one" };
    private readonly McpServer _server;
    private readonly Task _serving;
    private readonly Task _running;

    public RemoteHttpServer(string list, string? redirectTo = null)
    {
        Port = FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _server = McpServer.Create(
            _transport,
            new McpServerOptions
            {
                ServerInfo = new Implementation { Name = "remote", Version = "1" },
                Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
                Handlers = new McpServerHandlers
                {
                    ListToolsHandler = (_, _) => ValueTask.FromResult(JsonSerializer.Deserialize<ListToolsResult>(list, McpJsonUtilities.DefaultOptions)!),
                    CallToolHandler = (request, _) =>
                    {
                        Calls.Add(request.Params!.Name);
                        return ValueTask.FromResult(new CallToolResult { Content = [new TextContentBlock { Text = "done" }] });
                    },
                },
            });
        _running = _server.RunAsync();
        _serving = ServeAsync(redirectTo);
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/mcp");

    public List<string> Calls { get; } = [];

    public int Requests { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
        await _transport.DisposeAsync();
        await _running;
        await _server.DisposeAsync();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync(string? redirectTo)
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Requests++;
            var response = context.Response;
            if (redirectTo is not null)
            {
                (response.StatusCode, response.RedirectLocation) = (307, redirectTo);
            }
            else if (context.Request.HttpMethod != "POST")
            {
                response.StatusCode = 405;
            }
            else
            {
                await AnswerAsync(context);
            }

            // Disposed, it would be cut off.
            response.Close();
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var message = (await JsonSerializer.DeserializeAsync<JsonRpcMessage>(context.Request.InputStream, McpJsonUtilities.DefaultOptions))!;
        using var body = new MemoryStream();
        context.Response.Headers["Mcp-Session-Id"] = _transport.SessionId;
        if (await _transport.HandlePostRequestAsync(message, body, CancellationToken.None))
        {
            context.Response.ContentType = "text/event-stream";
            try
            {
                await context.Response.OutputStream.WriteAsync(body.ToArray());
            }
            catch (HttpListenerException)
            {
                // The client had enough.
            }
        }
        else
        {
            context.Response.StatusCode = 202;
        }
    }
}
