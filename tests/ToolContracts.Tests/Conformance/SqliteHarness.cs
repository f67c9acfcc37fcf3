using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing;

namespace ToolContracts.Tests.Conformance;

/// <summary>A store in one SQLite file.</summary>
internal sealed class SqliteHarness : StoreHarness
{
    private readonly TemporaryFolder _folder = new();

    public override async Task<IToolStore> OpenAsync()
    {
        var store = new SqliteToolStore(new SqliteToolStoreOptions { Path = _folder.File("tools.db") }, Time);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public override async Task<IToolStore> OpenBackupAsync(IToolStore store)
    {
        var copy = _folder.File($"copy-{Guid.NewGuid():n}.db");
        await store.BackupAsync(copy, TestContext.Current.CancellationToken);
        var opened = new SqliteToolStore(new SqliteToolStoreOptions { Path = copy, KeyFolder = _folder.File("tools.db-keys") }, Time);
        await opened.OpenAsync(TestContext.Current.CancellationToken);
        return opened;
    }

    protected override void Dispose(bool disposing) => _folder.Dispose();
}
