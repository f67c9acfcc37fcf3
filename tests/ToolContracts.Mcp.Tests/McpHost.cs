using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Mcp.Tests;

/// <summary>A host on Kestrel with a store of its own, and the ways to call it.</summary>
public sealed class McpHost : IAsyncDisposable
{
    public static readonly Caller Developer = new(ActorKind.Human, "developer", "development");
    private static readonly string[] Actions =
    [
        "desk.write", "desk.spend", "desk.count", "desk.rest", "desk.wait", "desk.fail", "desk.break", "desk.rarely", "desk.report", "desk.late", "desk.show",
        "desk.ask", "desk.send", "attic.look",
    ];

    private readonly string _folder;

    private McpHost(WebApplication app, string folder, Desk desk, KeptLog log)
    {
        (App, _folder, Desk, Log) = (app, folder, desk, log);
        Address = new Uri(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/mcp");
    }

    public WebApplication App { get; }

    public Desk Desk { get; }

    public KeptLog Log { get; }

    public Uri Address { get; }

    public HttpClient Http { get; } = new();

    public IToolApprovals Approvals => App.Services.GetRequiredService<IToolApprovals>();

    public IToolAdministration Administration => App.Services.GetRequiredService<IToolAdministration>();

    /// <summary>Starts a host in development, with grants for the developer.</summary>
    public static async Task<McpHost> StartAsync(
        Action<McpToolOptions>? options = null,
        Action<ToolContractsBuilder>? contracts = null,
        Action<IServiceCollection>? services = null,
        Action<IMcpServerBuilder>? server = null,
        string environment = "Development",
        string url = "http://127.0.0.1:0",
        bool map = true)
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-mcp-").FullName;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = folder });
        var (desk, log) = (new Desk(), new KeptLog());
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddProvider(log);
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(desk);
        var tools = builder.Services.AddToolContracts(o => o.DatabasePath = Path.Combine(folder, "tools.db")).AddToolset<DeskTools>().AddToolset<AtticTools>();
        contracts?.Invoke(tools);
        services?.Invoke(builder.Services);
        var mcp = builder.Services.AddMcpServer().WithToolContracts(options).WithHttpTransport();
        server?.Invoke(mcp);
        var app = builder.Build();
        try
        {
            if (map)
            {
                app.MapToolContracts("/mcp");
            }
            else
            {
                app.MapMcp("/mcp");
            }

            await app.StartAsync();
            var host = new McpHost(app, folder, desk, log);
            await host.GrantAsync(Developer);
            return host;
        }
        catch
        {
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Grants all tools to a caller.</summary>
    public async Task GrantAsync(Caller caller)
    {
        foreach (var action in Actions)
        {
            await Administration.GrantAsync(new NewGrant(caller.Tenant, caller.Actor, action, ResourcePattern.Parse("**"), "boss", "test"));
        }

        await Administration.GrantAsync(new NewGrant(caller.Tenant, "carol", "approve:keeper", ResourcePattern.Parse("**"), "boss", "test"));
    }

    /// <summary>Approves a proposal as somebody else.</summary>
    public async Task ApproveAsync(string proposalId, string tenant = "development")
    {
        var proposal = (await Approvals.FindAsync(tenant, proposalId))!;
        Assert.IsType<DecisionResult.Decided>(await Approvals.ApproveAsync(proposalId, proposal.Digest, new Caller(ActorKind.Human, "carol", tenant), "looked at it"));
    }

    public Task<McpClient> ConnectAsync(Action<McpClientOptions>? configure = null, string? token = null, string version = "2025-11-25")
    {
        var options = new McpClientOptions { ProtocolVersion = version };
        configure?.Invoke(options);
        return McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions
            {
                Endpoint = Address,
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = token is null ? null : new Dictionary<string, string> { ["Authorization"] = "Bearer " + token },
            }),
            options,
            cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Posts a message as it is.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, Action<HttpRequestMessage>? change = null, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        change?.Invoke(request);
        return Http.SendAsync(request, completion, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a session by hand.</summary>
    public async Task<string> InitializeAsync(Action<HttpRequestMessage>? change = null)
    {
        using var response = await PostAsync(Messages.Initialize, change);
        response.EnsureSuccessStatusCode();
        return response.Headers.GetValues("Mcp-Session-Id").Single();
    }

    /// <summary>Sends a call as it is on a session of its own, and reads the answer.</summary>
    public async Task<JsonNode> CallRawAsync(string parameters, string? session = null)
    {
        var id = session ?? await InitializeAsync();
        using var response = await PostAsync(Messages.Call(parameters), request => request.Headers.Add("Mcp-Session-Id", id));
        return Messages.Read(await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
