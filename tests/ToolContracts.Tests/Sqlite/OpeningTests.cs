using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing;

namespace ToolContracts.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AFileThatIsNoDatabaseIsRefusedAndLeftAsItIs()
    {
        var text = string.Concat(Enumerable.Repeat("not a database. ", 100));
        await File.WriteAllTextAsync(_folder.Path, text);
        Assert.Contains("is not a SQLite database", await _folder.RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_folder.Path));
    }

    [Fact]
    public async Task ADatabaseOfAnotherProgramIsRefusedAndLeftAsItIs()
    {
        Database.Run(_folder.Path, "CREATE TABLE customers (id INTEGER PRIMARY KEY)");
        var before = await File.ReadAllBytesAsync(_folder.Path);
        Assert.Contains("belongs to another program", await _folder.RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Path));
    }

    [Fact]
    public async Task ANewerSchemaIsRefusedWithWhatToDo()
    {
        await MakeAsync();
        Database.Run(_folder.Path, "PRAGMA user_version = 99");
        var message = await _folder.RefusalAsync();
        Assert.Contains("schema version 99", message, StringComparison.Ordinal);
        Assert.Contains("start that version", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsReadOnlyIsRefused()
    {
        await MakeAsync();
        File.SetAttributes(_folder.Path, FileAttributes.ReadOnly);
        Assert.Contains("is read-only", await _folder.RefusalAsync(), StringComparison.Ordinal);
        File.SetAttributes(_folder.Path, FileAttributes.Normal);
    }

    [Fact]
    public async Task AFileThatAnotherProcessLocksIsRefused()
    {
        await MakeAsync();
        using var other = Database.Open(_folder.Path);
        Database.Run(other, "BEGIN IMMEDIATE");
        var options = _folder.Options with { Deadline = TimeSpan.FromMilliseconds(100) };
        Assert.Contains("locked by another process", await _folder.RefusalAsync(options), StringComparison.Ordinal);
        Database.Run(other, "ROLLBACK");
        await (await _folder.OpenAsync()).DisposeAsync();
    }

    [Fact]
    public async Task AFolderThatCannotBeMadeIsRefused()
    {
        await File.WriteAllTextAsync(_folder.File("occupied"), string.Empty);
        var message = await _folder.RefusalAsync(_folder.Options with { Path = _folder.File("occupied/tools.db") });
        Assert.Contains("cannot be opened", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatWasCutShortIsRefused()
    {
        await MakeAsync();
        var whole = await File.ReadAllBytesAsync(_folder.Path);
        for (var pages = 1; pages < whole.Length / 4096; pages++)
        {
            await File.WriteAllBytesAsync(_folder.Path, whole[..(pages * 4096)]);
            File.Delete(_folder.Path + "-wal");
            File.Delete(_folder.Path + "-shm");
            await Assert.ThrowsAsync<StoreUnusableException>(() => _folder.OpenAsync());
        }
    }

    [Fact]
    public async Task NoSpaceForTheSchemaIsRefused()
    {
        var message = await _folder.RefusalAsync(_folder.Options with { MaxBytes = 1 << 15 });
        Assert.Contains("no space left", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysThatAreMissingBesideALogAreNotMadeAnew()
    {
        await MakeAsync();
        Directory.Delete(_folder.Path + "-keys", recursive: true);
        Assert.Contains("Restore it from its backup", await _folder.RefusalAsync(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Path + "-keys"));
    }

    [Fact]
    public async Task KeysOfAnotherLogAreRefused()
    {
        await MakeAsync();
        var other = _folder.Options with { Path = _folder.File("other.db") };
        await (await _folder.OpenAsync(other)).DisposeAsync();
        var message = await _folder.RefusalAsync(_folder.Options with { KeyFolder = _folder.File("other.db-keys") });
        Assert.Contains("of another log", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKeyThatIsDamagedIsRefused()
    {
        await MakeAsync();
        await File.WriteAllTextAsync(_folder.Path + "-keys/evidence-signing.pem", "nothing");
        Assert.Contains("cannot be used", await _folder.RefusalAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM evidence WHERE seq = (SELECT max(seq) FROM evidence)", "and should have")]
    [InlineData("UPDATE evidence SET leaf = x'00' WHERE seq = (SELECT max(seq) FROM evidence)", "was altered")]
    [InlineData("DELETE FROM checkpoint", "last signed checkpoint")]
    [InlineData("UPDATE head SET log_id = 'another'", "last signed checkpoint")]
    [InlineData("UPDATE head SET frontier = zeroblob(length(frontier))", "last signed checkpoint")]
    [InlineData("UPDATE head SET frontier = x'00'", "is damaged")]
    public async Task AnEndOfTheLogThatIsNotWhatWasSignedIsRefused(string sql, string message)
    {
        await MakeAsync();
        Database.Run(_folder.Path, sql);
        Assert.Contains(message, await _folder.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostsThatMakeTheStoreTogetherShareOneLog()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _folder.OpenAsync())));
        foreach (var store in stores)
        {
            Assert.Equal(6, (await store.ReadEvidenceAsync(0, 100, default)).Count);
        }

        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task AHostThatOpensWhileAnotherWritesFindsTheFileWhole()
    {
        await using var store = await _folder.OpenAsync();
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            // Each commit makes the database longer, in the journal at first.
            for (var i = 0; !done.IsCancellationRequested; i++)
            {
                var claimed = await store.ClaimAsync(Calls.Claim($"call-{i}", Calls.Of($"key-{i}")), default);
                await store.SettleAsync(Calls.Settle($"call-{i}", claimed, new AttemptOutcome.Completed(new byte[40_000])), default);
            }
        });
        for (var i = 0; i < 25; i++)
        {
            await (await _folder.OpenAsync()).DisposeAsync();
        }

        await done.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task AStoreIsUsedBetweenOpeningAndClosingOnly()
    {
        var store = new SqliteToolStore(_folder.Options, _folder.Time);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.ReadAuthorityAsync(default));
        await store.OpenAsync(default);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.OpenAsync(default));
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ClaimAsync(Calls.Claim("a", null), default));
    }

    private async Task MakeAsync()
    {
        await using var store = await _folder.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
    }
}
