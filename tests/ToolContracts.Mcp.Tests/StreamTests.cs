using System.IO.Pipelines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ToolContracts.Administration;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Mcp.Tests;

/// <summary>What stdio does, over pipes in place of the process's own.</summary>
public sealed class StreamTests
{
    private static readonly Caller Clerk = new(ActorKind.Workload, "clerk", "acme");

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task TheCallerIsTheOneThatTheHostNames(string version)
    {
        await using var host = await StreamHost.StartAsync(static options => options.LocalCaller = Clerk);
        await host.Services.GetRequiredService<IToolAdministration>().GrantAsync(new NewGrant("acme", "clerk", "desk.count", ResourcePattern.Parse("**"), "boss", "test"));
        await using var client = await host.ConnectAsync(version);

        var granted = await client.CallToolAsync("desk_count", new Dictionary<string, object?> { ["text"] = "a b" });

        Assert.Contains("desk_count", (await client.ListToolsAsync()).Select(static tool => tool.Name));
        Assert.Equal("2", granted.Text());
        (await client.CallToolAsync("desk_rest")).Refused("denied");
    }

    [Fact]
    public async Task AHostThatNamesNoCallerRefusesToStart()
    {
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(static () => StreamHost.StartAsync(static _ => { }));

        Assert.Contains("LocalCaller", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    private sealed class StreamHost(IHost host, Pipe toServer, Pipe toClient, string folder) : IAsyncDisposable
    {
        public IServiceProvider Services => host.Services;

        public static async Task<StreamHost> StartAsync(Action<McpToolOptions> configure)
        {
            var folder = Directory.CreateTempSubdirectory("toolcontracts-mcp-").FullName;
            var (toServer, toClient) = (new Pipe(), new Pipe());
            var builder = Host.CreateEmptyApplicationBuilder(settings: null);
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(new Desk());
            builder.Services.AddToolContracts(options => options.DatabasePath = Path.Combine(folder, "tools.db")).AddToolset<DeskTools>();
            builder.Services.AddMcpServer().WithToolContracts(configure).WithStreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream());
            var host = builder.Build();
            var started = new StreamHost(host, toServer, toClient, folder);
            try
            {
                await host.StartAsync();
                return started;
            }
            catch
            {
                await started.DisposeAsync();
                throw;
            }
        }

        public Task<McpClient> ConnectAsync(string version) => McpClient.CreateAsync(
            new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()),
            new McpClientOptions { ProtocolVersion = version },
            cancellationToken: TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            await toServer.Writer.CompleteAsync();
            await host.StopAsync();
            if (host is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync();
            }

            Directory.Delete(folder, recursive: true);
        }
    }
}
