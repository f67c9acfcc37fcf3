using Microsoft.Data.Sqlite;

namespace ToolContracts.Hosting.Tests;

/// <summary>What calls and starts meet when the store is not in order.</summary>
public sealed class StoreFaultTests
{
    [Fact]
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
        await using var host = await new TestHost().GrantedAsync();
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
        foreach (var file in new[] { host.Database, host.Database + "-wal", host.Database + "-shm" })
        {
            File.Move(file, file + ".away");
        }

        await File.WriteAllTextAsync(host.Database, "no database", TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromSeconds(5) + TimeSpan.FromTicks(1));
        Assert.IsType<ToolOutcome.Unavailable>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
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
