using System.Text.Json;
using System.Text.Json.Serialization;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using ToolContracts.Benchmarks.Shapes;

namespace ToolContracts.Benchmarks.Peers;

/// <summary>A shape's method as a tool of the MCP SDK: from the arguments of a request to the result of the protocol.</summary>
internal sealed class McpToolPeer
{
    private static readonly McpServer Server = McpServer.Create(new StreamServerTransport(Stream.Null, Stream.Null), new McpServerOptions());
    private static readonly JsonRpcRequest Request = new() { Method = RequestMethods.ToolsCall, Id = new RequestId(1) };

    private readonly McpServerTool _tool;
    private readonly string _name;

    public McpToolPeer(Shape shape)
    {
        _tool = McpServerTool.Create(shape.Method, target: null, new McpServerToolCreateOptions
        {
            SerializerOptions = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions) { Converters = { new JsonStringEnumConverter() }, PropertyNameCaseInsensitive = true },
        });
        _name = _tool.ProtocolTool.Name;
    }

    public void Run(byte[] arguments, Utf8JsonWriter output)
    {
        var members = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments, McpJsonUtilities.DefaultOptions);
        var call = new CallToolRequestParams { Name = _name, Arguments = members };
        var running = _tool.InvokeAsync(new RequestContext<CallToolRequestParams>(Server, Request, call), CancellationToken.None);
        var result = running.IsCompletedSuccessfully ? running.Result : running.AsTask().GetAwaiter().GetResult();
        if (result.IsError == true)
        {
            throw new InvalidOperationException($"{_name}: the tool of the SDK failed.");
        }

        JsonSerializer.Serialize(output, result, McpJsonUtilities.DefaultOptions);
        output.Flush();
    }
}
