using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Server;
using ToolContracts.Hosting;
using ToolContracts.Mcp;
using ToolContracts.Mcp.Calling;
using ToolContracts.Mcp.Clients;
using ToolContracts.Mcp.Http;
using ToolContracts.Mcp.Identity;
using ToolContracts.Mcp.Listing;
using ToolContracts.Mcp.State;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a server of the MCP SDK offer contracted tools.</summary>
public static class McpToolContractsBuilderExtensions
{
    /// <summary>
    /// Offers the toolsets of AddToolContracts: lists them from their contracts, and runs each call through the dispatcher. Over HTTP they are served by
    /// <see cref="AspNetCore.Builder.McpEndpointExtensions.MapToolContracts"/>.
    /// </summary>
    /// <param name="builder">The server.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same server.</returns>
    public static IMcpServerBuilder WithToolContracts(this IMcpServerBuilder builder, Action<McpToolOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new McpToolOptions();
        configure?.Invoke(options);
        var services = builder.Services;
        services.TryAddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ShownTools>();
        services.TryAddSingleton<RequestCaller>();
        services.TryAddSingleton(static provider => new ClientState(provider.GetService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ApprovalAddress>();
        services.TryAddSingleton<ApprovalElicitation>();
        services.TryAddSingleton<OutcomeResults>();
        services.TryAddSingleton<ToolListing>();
        services.TryAddSingleton<ToolCalling>();
        services.TryAddSingleton<IToolClient, ToolClient>();
        services.TryAddSingleton(options.Http);
        services.TryAddSingleton<HostNames>();
        services.TryAddSingleton<HttpCallers>();
        services.TryAddSingleton<HttpLimits>();
        services.TryAddSingleton<HttpGate>();
        services.TryAddSingleton<ListeningCheck>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ListeningCheck>(static provider => provider.GetRequiredService<ListeningCheck>()));
        services.AddOptions<McpServerOptions>().PostConfigure<ToolListing, ToolCalling>((server, listing, calling) => Serve(server, listing, calling, options));
        services.AddOptions<HttpServerTransportOptions>().PostConfigure<TimeProvider>((transport, time) => Hold(transport, time, options.Http));
        return builder;
    }

    private static void Serve(McpServerOptions server, ToolListing listing, ToolCalling calling, McpToolOptions options)
    {
        if (!options.AllowToolsWithoutContract)
        {
            var others = server.ToolCollection?.Select(static tool => tool.ProtocolTool.Name).ToList() ?? [];
            if (others.Count > 0 || server.Handlers.ListToolsHandler is not null || server.Handlers.CallToolHandler is not null || server.Handlers.CallToolWithAlternateHandler is not null)
            {
                throw new ToolContractsStartupException(
                [
                    $"The MCP server has tools without a contract ({(others.Count > 0 ? string.Join(", ", others) : "handlers of its own")}), which are called past every guard. "
                    + $"Write contracts for them, serve them elsewhere, or set {nameof(McpToolOptions.AllowToolsWithoutContract)}.",
                ]);
            }
        }

        server.Handlers.ListToolsHandler = listing.ListAsync;
        server.Handlers.CallToolHandler = calling.CallAsync;
        server.Filters.Message.IncomingFilters.Add(RawArguments.Take);
    }

    // Sessions only for clients that need them to be asked something: those of 2026-07-28 and later come back by themselves.
    private static void Hold(HttpServerTransportOptions transport, TimeProvider time, McpHttpOptions options)
    {
        transport.SessionMode = HttpServerSessionMode.StatefulForInitializeClients;
        transport.IdleTimeout = options.SessionIdle;
        transport.MaxIdleSessionCount = options.MaxSessions;
        transport.TimeProvider = time;
        transport.RunSessionHandler = SessionPlace.RunAsync;
    }
}
