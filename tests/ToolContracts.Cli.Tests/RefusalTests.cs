using Microsoft.Data.Sqlite;

namespace ToolContracts.Cli.Tests;

/// <summary>What cannot be used is refused with its exit code, and nothing is made or changed.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("status")]
    [InlineData("kill", "all", "--reason", "r")]
    [InlineData("evidence", "export", "--out", "never.txt")]
    public async Task AMissingFileIsRefusedAndNeverMade(params string[] verb)
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-cli-").FullName;
        var run = await CliRun.OfAsync([.. verb, "--db", Path.Combine(folder, "none", "tools.db")]);
        run.Ends(3);
        Assert.Empty(run.Output);
        Assert.Contains("There is no database", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("kill", "all", "--reason", "r")]
    public async Task AnEmptyFileAndOneOfAnotherProgramAreRefusedUnchanged(params string[] verb)
    {
        using var lab = new LabStore();
        await File.WriteAllBytesAsync(lab.Database, []);
        (await lab.RunAsync(verb)).Ends(3);
        Assert.Equal(0, new FileInfo(lab.Database).Length);
        Assert.Equal([lab.Database], Directory.EnumerateFileSystemEntries(lab.Folder));

        await File.WriteAllTextAsync(lab.Database, "not a database at all, but long enough to be looked at as one ".PadRight(4096, '.'));
        (await lab.RunAsync(verb)).Ends(3);
        File.Delete(lab.Database);
        lab.Sql("CREATE TABLE other (id INTEGER)");
        Assert.Contains("another program", (await lab.RunAsync(verb)).Ends(3).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99, "newer version")]
    [InlineData(1, "Only a host migrates it")]
    public async Task ASchemaOfAnotherVersionIsRefusedAndNotMigrated(int version, string says)
    {
        using var lab = await LabStore.MakeAsync();
        lab.Sql($"PRAGMA user_version = {version}");
        Assert.Contains(says, (await lab.RunAsync("status")).Ends(3).Error, StringComparison.Ordinal);
        Assert.Contains(says, (await lab.RunAsync("kill", "all", "--reason", "r")).Ends(3).Error, StringComparison.Ordinal);
        using var connection = new SqliteConnection($"Data Source={lab.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        Assert.Equal((long)version, command.ExecuteScalar());
    }

    [Fact]
    public async Task AStoreThatIsLockedForWritingIsRefusedAndCanStillBeRead()
    {
        using var lab = await LabStore.MakeAsync();
        using var connection = new SqliteConnection($"Data Source={lab.Database};Pooling=False");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        Assert.Contains("locked by another process", (await lab.RunAsync("kill", "all", "--reason", "r")).Ends(3).Error, StringComparison.Ordinal);
        (await lab.RunAsync("status")).Ends(0);
    }

    [Fact]
    public async Task WithoutKeysOneReadsAndDoesNotWrite()
    {
        using var lab = await LabStore.MakeAsync();
        Directory.Move(lab.KeyFolder, lab.KeyFolder + ".away");
        (await lab.RunAsync("status")).Ends(0);
        (await lab.RunAsync("evidence", "show")).Ends(0);
        Assert.Contains("has no keys", (await lab.RunAsync("kill", "all", "--reason", "r")).Ends(3).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(lab.KeyFolder));
        (await lab.RunAsync("kill", "all", "--reason", "r", "--keys", lab.KeyFolder + ".away")).Ends(0);
    }

    [Theory]
    [InlineData]
    [InlineData("ledger")]
    [InlineData("nonsense")]
    [InlineData("kill", "all")]
    [InlineData("kill", "all", "some", "--reason", "r")]
    [InlineData("kill", "tool", "--reason", "r")]
    [InlineData("kill", "0", "--reason", "r")]
    [InlineData("kill", "tool", "t", "--reason", " ")]
    [InlineData("kill", "tool", "t", "--reason", "r", "--revoke-grants")]
    [InlineData("unkill", "one", "--reason", "r")]
    [InlineData("ledger", "reconcile", "c", "--reason", "r")]
    [InlineData("ledger", "reconcile", "c", "--reason", "r", "--failed", "a", "--not-started", "b")]
    [InlineData("ledger", "list", "--state", "done")]
    [InlineData("approvals", "approve", "p", "--tenant", "acme", "--reason", "r", "--digest", "abcd")]
    [InlineData("evidence", "show", "--count", "0")]
    public async Task AWrongCommandLineIsToldAndNothingIsDone(params string[] arguments)
    {
        using var lab = await LabStore.MakeAsync();
        var before = await lab.SizeAsync();
        var run = (await lab.RunAsync([.. arguments, "--json"])).Ends(2);
        Assert.Equal("usage", run.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Empty(run.Error);
        Assert.Equal(before, await lab.SizeAsync());
    }

    [Fact]
    public async Task AnArgumentThatBeginsWithAnAtIsANameAndNoFile()
    {
        using var lab = await LabStore.MakeAsync();
        await File.WriteAllTextAsync(lab.PathOf("more"), "all");
        Assert.StartsWith("toolcontracts: ", (await lab.RunAsync("kill", "all")).Ends(2).Error, StringComparison.Ordinal);
        (await lab.RunAsync("kill", "actor", "@" + lab.PathOf("more"), "--reason", "r")).Ends(0);
        Assert.Equal("@" + lab.PathOf("more"), (await lab.RunAsync("status", "--json")).Json.GetProperty("switches")[0].GetProperty("target").GetString());
    }

    [Fact]
    public async Task HelpIsAnAnswerAndStatesTheExitCodes()
    {
        Assert.Contains("Exit codes: 0 done", (await CliRun.OfAsync("--help")).Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("cut back", (await CliRun.OfAsync("evidence", "verify", "--help")).Ends(0).Output, StringComparison.Ordinal);
    }
}
