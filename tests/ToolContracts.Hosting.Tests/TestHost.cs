using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Compensation;
using ToolContracts.Contracts;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>A host on a file of its own, with a clock that the test moves and every log line kept.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;

    public TestHost(string? folder = null, Action<IServiceCollection, string>? configure = null, Action<ToolContractsBuilder>? toolsets = null, Action<ToolContractsOptions>? options = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("toolcontracts-host-").FullName;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(Lab);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        configure?.Invoke(services, Database);
        var builder = services.AddToolContracts(o =>
        {
            o.DatabasePath = Database;

            // The test's clock jumps while the store's own threads work: a jump must not look like a store that hangs.
            o.StoreDeadline = TimeSpan.FromMinutes(1);
            options?.Invoke(o);
        });
        (toolsets ?? (static b => b.AddToolset<LabTools>()))(builder);
        _services = services.BuildServiceProvider();
    }

    public static Caller Agent { get; } = new(ActorKind.Workload, "agent", "acme") { OnBehalfOf = "ada", Task = "t1" };

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "tools.db");

    public ManualTime Time { get; } = new();

    public Lab Lab { get; } = new();

    public KeptLog Log { get; } = new();

    public IServiceProvider Services => _services;

    public IToolAdministration Administration => _services.GetRequiredService<IToolAdministration>();

    public IToolApprovals Approvals => _services.GetRequiredService<IToolApprovals>();

    public IToolCompensation Compensation => _services.GetRequiredService<IToolCompensation>();

    public IToolStore Store => _services.GetRequiredService<IToolStore>();

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Grants; what the agent is allowed, those on whose behalf tests let it act are allowed too.</summary>
    public async Task<Grant> GrantAsync(string action, string resource = "**", string actor = "agent", DateTimeOffset? expires = null, GrantEffect effect = GrantEffect.Allow)
    {
        if (actor == "agent" && effect == GrantEffect.Allow)
        {
            await GrantAloneAsync(action, resource, "ada", expires);
            await GrantAloneAsync(action, resource, "bob", expires);
        }

        return await GrantAloneAsync(action, resource, actor, expires, effect);
    }

    /// <summary>Grants to one identity.</summary>
    public async Task<Grant> GrantAloneAsync(
        string action, string resource = "**", string actor = "agent", DateTimeOffset? expires = null, GrantEffect effect = GrantEffect.Allow, string? task = null) =>
        await Administration.GrantAsync(new NewGrant("acme", actor, action, ResourcePattern.Parse(resource), "boss", "test") { ExpiresAt = expires, Effect = effect, Task = task });

    /// <summary>Grants all that the lab's tools need.</summary>
    public async Task<TestHost> GrantedAsync()
    {
        foreach (var action in new[] { "lab.look", "lab.look_once", "lab.look_sparsely", "lab.nest", "lab.move", "lab.ring", "lab.who" })
        {
            await GrantAsync(action);
        }

        return this;
    }

    public ValueTask<ToolOutcome> CallAsync(string tool, string arguments, Caller? caller = null, CancellationToken cancellationToken = default) =>
        CallAsync(tool, Encoding.UTF8.GetBytes(arguments), caller, cancellationToken);

    public ValueTask<ToolOutcome> CallAsync(string tool, byte[] arguments, Caller? caller = null, CancellationToken cancellationToken = default) =>
        _services.GetRequiredService<IToolDispatcher>().DispatchAsync(new ToolCall(tool, arguments, caller ?? Agent), cancellationToken);

    public ValueTask<ToolOutcome> CallAsync(string tool, string arguments, IProgress<string> progress) =>
        _services.GetRequiredService<IToolDispatcher>().DispatchAsync(
            new ToolCall(tool, Encoding.UTF8.GetBytes(arguments), Agent) { Progress = progress }, TestContext.Current.CancellationToken);

    public ValueTask<ToolOutcome> CallInAsync(SchemaDialect dialect, string tool, string arguments) =>
        _services.GetRequiredService<IToolDispatcher>().DispatchAsync(
            new ToolCall(tool, Encoding.UTF8.GetBytes(arguments), Agent) { Dialect = dialect }, TestContext.Current.CancellationToken);

    public ValueTask<ToolOutcome> MoveAsync(string order, int pieces = 1, CancellationToken cancellationToken = default) =>
        CallAsync("lab_move", $$$"""{"request":{"order":"{{{order}}}","shelf":"s1","pieces":{{{pieces}}}}}""", cancellationToken: cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Lab.Unblock.Set();
        await _services.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
