using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Cli.Importing;

/// <summary>Asks a server for its tools. No tool of it is called.</summary>
internal static class ToolListServer
{
    private const int MostPages = 100;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Asks a server over Streamable HTTP. Redirects are not followed.</summary>
    public static async Task<RemoteTools> OverHttpAsync(Uri address, CancellationToken cancellationToken)
    {
        using var bounded = new BoundedResponses(ToolListFile.MostBytes, new SocketsHttpHandler { AllowAutoRedirect = false });
        using var http = new HttpClient(bounded);
        var transport = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = address, TransportMode = HttpTransportMode.StreamableHttp }, http);
        await using (transport.ConfigureAwait(false))
        {
            try
            {
                return await AskAsync($"{address}", address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}", transport, cancellationToken).ConfigureAwait(false);
            }
            catch (UnusableFileException e) when (bounded.IsExceeded)
            {
                throw new UnusableFileException($"{address} sent more than {ToolListFile.MostBytes / 1024 / 1024} MiB, and no list of tools that anybody reviews has.", e);
            }
        }
    }

    /// <summary>Starts a server and asks it. It runs as this account, and gets of the environment only what programs need to start.</summary>
    public static Task<RemoteTools> OverStdioAsync(IReadOnlyList<string> command, CancellationToken cancellationToken) => AskAsync(
        $"'{string.Join(' ', command)}'", null,
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = command[0],
            Arguments = [.. command.Skip(1)],
            InheritEnvironmentVariables = false,
            EnvironmentVariables = StdioClientTransportOptions.GetDefaultEnvironmentVariables(),
        }),
        cancellationToken);

    private static async Task<RemoteTools> AskAsync(string source, string? host, IClientTransport transport, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            var client = await McpClient.CreateAsync(transport, cancellationToken: deadline.Token).ConfigureAwait(false);
            await using (client.ConfigureAwait(false))
            {
                return RemoteTools.Of(source, host, await ToolsAsync(source, client, deadline.Token).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnusableFileException($"{source} did not answer within {Deadline.TotalSeconds} seconds.", e);
        }
        catch (Exception e) when (e is McpException or HttpRequestException or JsonException or InvalidOperationException or ArgumentException)
        {
            throw new UnusableFileException($"{source} could not be asked for its tools: {e.GetBaseException().Message}", e);
        }
    }

    private static async Task<List<Tool>> ToolsAsync(string source, McpClient client, CancellationToken cancellationToken)
    {
        List<Tool> tools = [];
        string? cursor = null;
        for (var page = 0; page == 0 || cursor is not null; page++)
        {
            var listed = await client.ListToolsAsync(new ListToolsRequestParams { Cursor = cursor }, cancellationToken).ConfigureAwait(false);
            tools.AddRange(listed.Tools);
            cursor = listed.NextCursor;
            if (tools.Count > RemoteTools.MostTools || page == MostPages)
            {
                throw RemoteTools.TooMany(source);
            }
        }

        return tools;
    }
}
