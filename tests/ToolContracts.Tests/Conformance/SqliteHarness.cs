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

    protected override void Dispose(bool disposing) => _folder.Dispose();
}
