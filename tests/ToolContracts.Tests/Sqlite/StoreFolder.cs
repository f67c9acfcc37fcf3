using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing;

namespace ToolContracts.Tests.Sqlite;

/// <summary>A folder with one database, and a clock.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ManualTimeProvider Time { get; } = new();

    public string Path => _folder.File("tools.db");

    public SqliteToolStoreOptions Options => new() { Path = Path };

    public string File(string name) => _folder.File(name);

    public async Task<SqliteToolStore> OpenAsync(SqliteToolStoreOptions? options = null)
    {
        var store = new SqliteToolStore(options ?? Options, Time);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public async Task<string> RefusalAsync(SqliteToolStoreOptions? options = null) =>
        (await Assert.ThrowsAsync<StoreUnusableException>(() => OpenAsync(options))).Message;

    public void Dispose() => _folder.Dispose();
}
