using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using ToolContracts.Hosting;
using ToolContracts.Mcp.Listing;

namespace ToolContracts.Mcp.Http;

/// <summary>
/// Looks at a server as it starts, so that one that must refuse does so before it serves anybody: its options, who calls over its transports, and
/// where it listens.
/// </summary>
internal sealed partial class ListeningCheck(
    IServiceProvider services, McpToolOptions options, HttpCallers callers, ShownTools tools, ILogger<ListeningCheck> logger) : IHostedLifecycleService
{
    /// <summary>Whether the server is served over HTTP.</summary>
    public bool IsMapped { get; set; }

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        List<string> problems = [.. options.Problems()];
        if (options.LocalCaller is null && services.GetService<ITransport>() is not null)
        {
            problems.Add($"The MCP server speaks over stdio or a stream, and nothing says who calls there. Set {nameof(McpToolOptions.LocalCaller)}.");
        }

        if (problems.Count > 0)
        {
            throw new ToolContractsStartupException(problems);
        }

        await tools.GetAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        _ = services.GetRequiredService<IOptions<McpServerOptions>>().Value;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // By now the server has bound its addresses, whoever named them. Until it stops, each request from elsewhere is refused.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!IsMapped || callers.DevelopmentCaller is not { } developer)
        {
            return Task.CompletedTask;
        }

        var addresses = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault(static address => !IsLoopback(address)) is { } open)
        {
            throw new ToolContractsStartupException(
                [$"The MCP server listens on {open}, and takes no tokens. Call AddTokenCallers, or listen on 127.0.0.1 only."]);
        }

        LogDevelopment(developer.Actor, developer.Tenant);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // "http://+:80" and "http://*:80" are no addresses, and every one.
    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && HostNames.IsLoopbackName(uri.Host);

    [LoggerMessage(
        40,
        LogLevel.Warning,
        "Development: MCP clients of this machine need no token, and call as {Actor} of tenant {Tenant}. Add AddTokenCallers before anybody else is to call.")]
    private partial void LogDevelopment(string actor, string tenant);
}
