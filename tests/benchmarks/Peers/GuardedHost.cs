using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Administration;
using ToolContracts.BenchmarkTools;
using ToolContracts.Dispatch;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Benchmarks.Peers;

/// <summary>A host with all shapes on a SQLite file, whose guards can be taken one by one.</summary>
public sealed class GuardedHost : IDisposable
{
    private static readonly Caller Agent = new(ActorKind.Workload, "agent", "benchmark");

    private readonly string _folder = Directory.CreateTempSubdirectory("toolcontracts-benchmark-").FullName;
    private readonly ServiceProvider _provider;
    private readonly IToolDispatcher _dispatcher;
    private readonly ToolHost _host;

    public GuardedHost()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddToolContracts(options =>
        {
            options.DatabasePath = Path.Combine(_folder, "tools.db");
            options.StoreDeadline = TimeSpan.FromMinutes(1);
        }).AddToolset<AddTools>().AddToolset<TransferTools>().AddToolset<OrderTools>().AddToolset<SearchTools>();
        _provider = services.BuildServiceProvider();
        _dispatcher = _provider.GetRequiredService<IToolDispatcher>();
        _host = _provider.GetRequiredService<ToolHost>();
        var administration = _provider.GetRequiredService<IToolAdministration>();
        foreach (var action in new[] { "sums.add", "payments.transfer", "payments.transfer_once", "orders.price", "search.count" })
        {
            administration.GrantAsync(new NewGrant("benchmark", "agent", action, ResourcePattern.Everything, "boss", "benchmark")).AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>A clock that the rounds move on, so that no rate is used up.</summary>
    public SteppedTime Time { get; } = new();

    /// <summary>A call through the dispatcher, with all its guards and its evidence.</summary>
    public ReadOnlyMemory<byte> Dispatch(string tool, byte[] arguments) => Result(_dispatcher.DispatchAsync(new ToolCall(tool, arguments, Agent), CancellationToken.None));

    /// <summary>The way of one tool with some of the guards only.</summary>
    public Func<ReadOnlyMemory<byte>> With<TToolset>(string tool, byte[] arguments, params string[] guards)
        where TToolset : class, IToolset<TToolset>
    {
        _ = _host.ToolsAsync().GetAwaiter().GetResult();
        List<ToolGuard> some = [.. _host.Shared.Guards.Where(guard => guards.Contains(guard.Name, StringComparer.Ordinal))];
        if (some.Count != guards.Length)
        {
            throw new ArgumentException($"The host has no guards {string.Join(", ", guards.Except(some.Select(static guard => guard.Name)))}.", nameof(guards));
        }

        var toolset = _provider.GetServices<ToolsetRegistration>().OfType<ToolsetRegistration<TToolset>>().Single();
        var pipeline = toolset.CreatePipelines(_host.Shared with { Guards = some }).Single(one => one.Contract.FullName == tool);
        return () => Result(pipeline.RunAsync(new ToolCall(tool, arguments, Agent), CancellationToken.None));
    }

    public void Dispose()
    {
        _provider.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }

    private static ReadOnlyMemory<byte> Result(ValueTask<ToolOutcome> running)
    {
        var outcome = running.IsCompletedSuccessfully ? running.Result : running.AsTask().GetAwaiter().GetResult();
        return outcome is ToolOutcome.Completed completed ? completed.Result : throw new InvalidOperationException($"The call ended as {outcome}.");
    }
}
