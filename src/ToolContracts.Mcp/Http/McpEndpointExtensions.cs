using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Hosting;
using ToolContracts.Mcp.Http;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves contracted tools over HTTP.</summary>
public static class McpEndpointExtensions
{
    /// <summary>
    /// Serves MCP over Streamable HTTP at a path, behind a gate that verifies host, origin and caller and bounds what is open at a time. MapMcp has no
    /// gate, and the tools refuse what comes by it.
    /// </summary>
    /// <param name="endpoints">The endpoints of the host.</param>
    /// <param name="pattern">The path, such as <c>/mcp</c>; without parameters.</param>
    /// <returns>The endpoints of MCP, for conventions of the host.</returns>
    /// <exception cref="ToolContractsStartupException">Nothing says who calls, or what has to be added was not added.</exception>
    public static IEndpointConventionBuilder MapToolContracts(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/mcp")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var path = PathOf(pattern);
        var services = endpoints.ServiceProvider;
        var gate = services.GetService<HttpGate>()
            ?? throw new ToolContractsStartupException(["MapToolContracts finds no MCP server with contracts. Call AddMcpServer().WithToolContracts().WithHttpTransport()."]);
        var callers = services.GetRequiredService<HttpCallers>();
        if (callers.Tokens is null && callers.DevelopmentCaller is null)
        {
            throw new ToolContractsStartupException(
                ["Nothing says who calls over HTTP. Call AddTokenCallers on the builder of AddToolContracts, or run in the Development environment on this machine only."]);
        }

        services.GetRequiredService<ListeningCheck>().IsMapped = true;
        if (callers.Tokens is { } tokens)
        {
            var metadata = new ResourceMetadata(tokens, services.GetRequiredService<ToolContracts.Mcp.McpToolOptions>().Http);
            endpoints.MapGet(ResourceMetadata.PathOf(path), context => metadata.WriteAsync(context, path));
        }

        var mcp = endpoints.MapMcp(path);
        mcp.Finally(endpoint => endpoint.RequestDelegate = endpoint.RequestDelegate is { } next ? gate.Before(next, path) : null);
        return mcp;
    }

    private static string PathOf(string pattern)
    {
        var parsed = RoutePatternFactory.Parse(pattern);
        return parsed.Parameters.Count == 0
            ? "/" + (parsed.RawText ?? "").Trim('/')
            : throw new ArgumentException($"'{pattern}' has parameters. A token is for one address, so the path is one.", nameof(pattern));
    }
}
