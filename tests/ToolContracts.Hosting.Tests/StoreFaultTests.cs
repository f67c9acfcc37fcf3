using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Hosting.Tests;

/// <summary>What calls and starts meet when the store is not in order.</summary>
public sealed class StoreFaultTests
{
    // Calls without a task are not counted against one.
    private static readonly Caller NoTask = TestHost.Agent with { Task = null };

    [Fact]
    [Threat(30, Part = "down")]
    public async Task AnEffectIsUnavailableWhileTheStoreIsLockedAndRunsAfterwards()
    {
        await using var host = await new TestHost(options: static options => options.StoreDeadline = TimeSpan.FromMilliseconds(100)).GrantedAsync();
        using (var connection = Open(host.Database))
        {
            Execute(connection, "BEGIN IMMEDIATE");
            Assert.IsType<ToolOutcome.Unavailable>(await host.MoveAsync("o1"));
            Assert.Equal(0, host.Lab.Calls("o1"));
            Execute(connection, "ROLLBACK");
        }

        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
        Assert.Equal(1, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task ASettlementThatCannotBeStoredIsUnknownAndNotRunAgain()
    {
        await using var host = await new TestHost(options: static options => options.StoreDeadline = TimeSpan.FromMilliseconds(100)).GrantedAsync();
        var end = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Lab.On("o1", _ => end.Task);
        var call = host.MoveAsync("o1").AsTask();
        await host.Lab.Begun("o1");
        using (var connection = Open(host.Database))
        {
            Execute(connection, "BEGIN IMMEDIATE");
            end.SetResult("done");
            Assert.IsType<ToolOutcome.Unknown>(await call);
            Execute(connection, "ROLLBACK");
        }

        Assert.IsType<ToolOutcome.Unknown>(await host.MoveAsync("o1"));
        Assert.Equal(1, host.Lab.Calls("o1"));
        Assert.True(Assert.Single(await host.Administration.OpenAttemptsAsync(TestContext.Current.CancellationToken)).IsUnknown);
    }

    [Fact]
    public async Task AReadIsUnavailableOnceTheKillSwitchesCouldNotBeReadForFiveSeconds()
    {
        var (host, store) = await WithFaultyStoreAsync();
        await using var _ = host;
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
        store.TakeOut(nameof(IToolStore.ReadAuthorityAsync));
        host.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<ToolOutcome.Unavailable>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
        Assert.Equal(2, host.Lab.Calls("a"));
        store.TakeOut(null);
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
    }

    [Theory]
    [InlineData(nameof(IToolStore.ReadGrantsAsync))]
    [InlineData(nameof(IToolStore.ReadAttenuationsAsync))]
    [InlineData(nameof(IToolStore.FindAsync))]
    [InlineData(nameof(IToolStore.ClaimAsync))]
    public async Task AnEffectIsUnavailableWhileAnyStepBeforeItIsOutOfReach(string operation)
    {
        var (host, store) = await WithFaultyStoreAsync();
        await using var _ = host;
        store.TakeOut(operation);
        Assert.IsType<ToolOutcome.Unavailable>(await host.MoveAsync("o1"));
        Assert.Equal(0, host.Lab.Calls("o1"));
        store.TakeOut(null);
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
    }

    [Fact]
    [Threat(30, Part = "down")]
    public async Task ReadsAreRefusedWhileTheEvidenceCannotBeWrittenAndNothingIsDropped()
    {
        var (host, store) = await WithFaultyStoreAsync();
        await using var _ = host;
        await host.GrantAsync("lab.any");
        store.TakeOut(nameof(IToolStore.AppendAsync));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"first"}"""));
        ToolOutcome outcome;
        do
        {
            outcome = await host.CallAsync("lab_look", """{"sample":"a"}""", NoTask);
        }
        while (outcome is ToolOutcome.Completed);
        Assert.IsType<ToolOutcome.Unavailable>(outcome);
        var ran = host.Lab.Calls("a") + 1;
        Assert.IsType<ToolOutcome.Unavailable>(await host.CallAsync("lab_look", """{"sample":"a"}""", NoTask));
        store.TakeOut(null);
        do
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            outcome = await host.CallAsync("lab_look", """{"sample":"last"}""", NoTask);
        }
        while (outcome is ToolOutcome.Unavailable);
        Assert.IsType<ToolOutcome.Completed>(outcome);

        // Every read that ran is in the log once the queue is empty.
        int reads;
        do
        {
            var records = await host.Store.ReadEvidenceAsync(0, 100_000, TestContext.Current.CancellationToken);
            reads = records.Count(static record => System.Text.Encoding.UTF8.GetString(record.Leaf.Span).Contains("\"type\":\"read\"", StringComparison.Ordinal));
        }
        while (reads < ran + host.Lab.Calls("last"));
        Assert.Equal(ran + host.Lab.Calls("last"), reads);
    }

    [Fact]
    public async Task EvidenceThatWaitsForTheStoreIsWrittenAsTheHostCloses()
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-close-").FullName;
        var (first, store) = await WithFaultyStoreAsync(folder);
        store.TakeOut(nameof(IToolStore.AppendAsync));
        ToolOutcome outcome;
        do
        {
            outcome = await first.CallAsync("lab_look", """{"sample":"a"}""", NoTask);
        }
        while (outcome is ToolOutcome.Completed);
        var ran = first.Lab.Calls("a");
        store.TakeOut(null);

        // The clock stands: only the end of the host can end the wait for the next try.
        await first.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await using (var second = new TestHost(folder))
        {
            await second.GrantAsync("lab.any");
            var records = await second.Store.ReadEvidenceAsync(0, 100_000, TestContext.Current.CancellationToken);
            Assert.Equal(ran, records.Count(static record => System.Text.Encoding.UTF8.GetString(record.Leaf.Span).Contains("\"type\":\"read\"", StringComparison.Ordinal)));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task RefusesToStartOnAStoreOfANewerSchema()
    {
        await using var first = await new TestHost().GrantedAsync();
        using (var connection = Open(first.Database))
        {
            Execute(connection, "PRAGMA user_version = 999");
        }

        await using var second = new TestHost(first.Folder);
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await second.MoveAsync("o1"));
        Assert.Contains("schema version 999", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesToStartOnAFileThatIsNoDatabase()
    {
        await using var host = new TestHost();
        await File.WriteAllTextAsync(host.Database, new string('x', 5000), TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.MoveAsync("o1"));
        Assert.Contains("database", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsWhatWasGrantedAndDoneOverARestart()
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-restart-").FullName;
        await using (var first = await new TestHost(folder).GrantedAsync())
        {
            Assert.IsType<ToolOutcome.Completed>(await first.MoveAsync("o1"));
        }

        await using (var second = new TestHost(folder))
        {
            Assert.True(Assert.IsType<ToolOutcome.Completed>(await second.MoveAsync("o1")).Replayed);
            Assert.Equal(0, second.Lab.Calls("o1"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(TestHost Host, FaultyStore Store)> WithFaultyStoreAsync(string? folder = null)
    {
        FaultyStore? store = null;
        var host = await new TestHost(folder, configure: (services, database) => services.AddSingleton<IToolStore>(
            provider => store = new FaultyStore(new SqliteToolStore(new SqliteToolStoreOptions { Path = database }, provider.GetRequiredService<TimeProvider>())))).GrantedAsync();
        return (host, store!);
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
