using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ToolContracts.Health;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Hosting.Tests;

/// <summary>What the health check says of a host that cannot run tools, or soon cannot.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task AHostThatCanRunToolsIsHealthy()
    {
        await using var host = Host();
        var entry = await LookAsync(host);
        Assert.Equal((HealthStatus.Healthy, "Tools can run."), (entry.Status, entry.Description));
        Assert.Equal(0, entry.Data["attempts.unknown"]);
        Assert.Equal(0L, entry.Data["evidence.lost"]);
        Assert.True((long)entry.Data["store.freeBytes"] > 0);
        Assert.StartsWith("lab 1.2.3 from ToolContracts.Hosting.Tests ", (string)entry.Data["toolset.lab"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task LittleRoomIsDegraded()
    {
        await using var host = Host(static options => options.Health.LowestFreeBytes = long.MaxValue);
        var entry = await LookAsync(host);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("MiB are left for the store", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACallOfUnknownEndIsDegradedUntilItIsReconciled()
    {
        await using var host = await Host().GrantedAsync();
        host.Lab.On("o1", static _ => throw new InvalidOperationException());
        Assert.IsType<ToolOutcome.Unknown>(await host.MoveAsync("o1"));
        var entry = await LookAsync(host);
        Assert.Equal((HealthStatus.Degraded, "Nobody knows how 1 calls ended. Find out, and reconcile them."), (entry.Status, entry.Description));
        var unknown = Assert.Single(await host.Administration.OpenAttemptsAsync(TestContext.Current.CancellationToken));
        await host.Administration.ReconcileAsync(
            new NewReconciliation(unknown.FencingToken, unknown.CallId, new AttemptOutcome.NotStarted("looked"), "boss", "looked at it"), TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Healthy, (await LookAsync(host)).Status);
    }

    [Fact]
    public async Task AStoreOutOfReachIsUnhealthyUntilItIsBack()
    {
        FaultyStore? store = null;
        await using var host = Host(configure: (services, database) => services.AddSingleton<IToolStore>(
            provider => store = new FaultyStore(new SqliteToolStore(new SqliteToolStoreOptions { Path = database }, provider.GetRequiredService<TimeProvider>()))));
        Assert.Equal(HealthStatus.Healthy, (await LookAsync(host)).Status);
        store!.TakeOut(nameof(IToolStore.ProbeAsync));
        Assert.Equal(HealthStatus.Unhealthy, (await LookAsync(host)).Status);
        store.TakeOut(null);
        Assert.Equal(HealthStatus.Healthy, (await LookAsync(host)).Status);
        store.TakeOut(nameof(IToolStore.ReadAuthorityAsync));
        host.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HealthStatus.Healthy, (await LookAsync(host)).Status);
        host.Time.Advance(TimeSpan.FromTicks(1));
        var stale = await LookAsync(host);
        Assert.Equal((HealthStatus.Unhealthy, "Grants and kill switches could not be read for 5 s, so calls are refused."), (stale.Status, stale.Description));
    }

    [Fact]
    public async Task EvidenceThatCannotBeWrittenIsUnhealthyUntilItCan()
    {
        FaultyStore? store = null;
        await using var host = await Host(configure: (services, database) => services.AddSingleton<IToolStore>(
            provider => store = new FaultyStore(new SqliteToolStore(new SqliteToolStoreOptions { Path = database }, provider.GetRequiredService<TimeProvider>()))))
            .GrantedAsync();
        store!.TakeOut(nameof(IToolStore.AppendAsync));
        ToolOutcome outcome;
        do
        {
            outcome = await host.CallAsync("lab_look", """{"sample":"a"}""", TestHost.Agent with { Task = null });
        }
        while (outcome is ToolOutcome.Completed);

        // Written behind the calls: the first that meets the fault is refused, and so does the check know it.
        Assert.IsType<ToolOutcome.Unavailable>(outcome);
        var faulty = await LookAsync(host);
        Assert.Equal((HealthStatus.Unhealthy, "The evidence cannot be written, so reads are refused."), (faulty.Status, faulty.Description));
        Assert.Equal(0L, faulty.Data["evidence.lost"]);

        store.TakeOut(null);
        do
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            outcome = await host.CallAsync("lab_look", """{"sample":"a"}""", TestHost.Agent with { Task = null });
        }
        while (outcome is ToolOutcome.Unavailable);
        Assert.Equal(HealthStatus.Healthy, (await LookAsync(host)).Status);
    }

    [Fact]
    public async Task ADatabaseThatWasRemovedIsUnhealthy()
    {
        await using var host = Host();
        Assert.Equal(HealthStatus.Healthy, (await LookAsync(host)).Status);
        File.Delete(host.Database);
        var entry = await LookAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("was removed while it was open", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHostThatRefusesToStartIsUnhealthyAndSaysWhy()
    {
        await using var host = Host(static options => options.Health.MostUnknown = -1);
        var entry = await LookAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("Health.MostUnknown is -1", entry.Description, StringComparison.Ordinal);
    }

    private static TestHost Host(Action<ToolContractsOptions>? options = null, Action<IServiceCollection, string>? configure = null) => new(
        configure: (services, database) =>
        {
            services.AddHealthChecks().AddCheck<ToolContractsHealthCheck>("toolcontracts");
            configure?.Invoke(services, database);
        },
        options: options);

    private static async Task<HealthReportEntry> LookAsync(TestHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["toolcontracts"];
}
