using System.Reflection;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Tests.Importing;

/// <summary>A host with an imported toolset, in which each call is approved as it comes.</summary>
internal sealed class ImportedHost : IAsyncDisposable
{
    private static readonly Caller Agent = new(ActorKind.Workload, "agent", "acme");
    private static readonly Caller Boss = new(ActorKind.Human, "kim", "acme");

    private readonly string _folder = Directory.CreateTempSubdirectory("toolcontracts-imported-").FullName;
    private readonly ServiceProvider _services;

    private McpClient? _client;

    private ImportedHost(Assembly code, TimeProvider time, Action<ToolContractsOptions>? configure)
    {
        var services = new ServiceCollection().AddLogging();
        var server = code.GetExportedTypes().Single(static type => type.Name.EndsWith("Server", StringComparison.Ordinal));
        services.AddSingleton(server, _ => Activator.CreateInstance(server, _client, time)!);
        var toolset = code.GetExportedTypes().Single(static type => type.Name.EndsWith("Tools", StringComparison.Ordinal));
        var builder = services.AddToolContracts(options =>
        {
            options.DatabasePath = Path.Combine(_folder, "tools.db");
            configure?.Invoke(options);
        });
        typeof(ToolContractsServiceCollectionExtensions).GetMethods().Single(static method => method.Name == "AddToolset").MakeGenericMethod(toolset).Invoke(null, [builder]);
        _services = services.BuildServiceProvider();
    }

    public static Task<ImportedHost> StartAsync(Assembly code, McpClient client, TimeProvider time, params string[] actions) =>
        StartAsync(code, _ => Task.FromResult(client), time, null, actions);

    public static async Task<ImportedHost> StartAsync(
        Assembly code, Func<IServiceProvider, Task<McpClient>> connect, TimeProvider time, Action<ToolContractsOptions>? configure, params string[] actions)
    {
        var host = new ImportedHost(code, time, configure);
        host._client = await connect(host._services);
        var administration = host._services.GetRequiredService<IToolAdministration>();
        foreach (var (actor, action) in actions.Append("clearance:confidential").Select(static action => ("agent", action)).Append(("kim", "approve:team")))
        {
            await administration.GrantAsync(new NewGrant("acme", actor, action, ResourcePattern.Parse("**"), "boss", "test"));
        }

        return host;
    }

    /// <summary>Makes a call, approves it, and makes it again.</summary>
    public async Task<ToolOutcome> CallAsync(string tool, string arguments)
    {
        var dispatcher = _services.GetRequiredService<IToolDispatcher>();
        var call = new ToolCall(tool, Encoding.UTF8.GetBytes(arguments), Agent);
        var first = await dispatcher.DispatchAsync(call, CancellationToken.None);
        if (first is not ToolOutcome.ApprovalRequired held)
        {
            return first;
        }

        var approvals = _services.GetRequiredService<IToolApprovals>();
        var proposal = (await approvals.FindAsync("acme", held.ProposalId))!;
        Assert.IsType<DecisionResult.Decided>(await approvals.ApproveAsync(held.ProposalId, proposal.Digest, Boss, "looked at it"));
        return await dispatcher.DispatchAsync(call, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
