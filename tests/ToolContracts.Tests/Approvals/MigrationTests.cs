using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing;
using ToolContracts.Tests.Sqlite;

namespace ToolContracts.Tests.Approvals;

public sealed class MigrationTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AFileOfTheFirstSchemaIsOpenedWithAllThatItHolds()
    {
        await MakeVersion1Async();
        await using (var store = await _folder.OpenAsync())
        {
            Assert.IsType<ClaimResult.Replayed>(await store.FindAsync(Calls.Of("done"), Digest.Of([1]), default));
            Assert.IsType<ClaimResult.Unknown>(await store.FindAsync(Calls.Of("lost"), Digest.Of([1]), default));
            Assert.Equal("carol", Assert.Single(await store.ReadGrantsAsync("acme", "carol", default)).Actor);
            var approved = await store.ApprovedAsync();
            Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync("c", approved));
        }

        Assert.Equal(5L, Database.Run(_folder.Path, "PRAGMA user_version"));
        var report = await EvidenceVerifier.VerifyAsync(_folder.Path, await File.ReadAllTextAsync(_folder.Path + "-keys/evidence-public.pem"));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task AFileThatWasMigratedHasTheSchemaOfANewOne()
    {
        await MakeVersion1Async();
        await (await _folder.OpenAsync()).DisposeAsync();
        var other = _folder.Options with { Path = _folder.File("new.db") };
        await (await _folder.OpenAsync(other)).DisposeAsync();
        Assert.Equal(Schema(other.Path), Schema(_folder.Path));
    }

    // A real ledger, with its keys, its log and its rows, in the tables of the first schema.
    private async Task MakeVersion1Async()
    {
        await using (var store = await _folder.OpenAsync())
        {
            await store.GrantAsync();
            var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Of("done"), epoch: 2), default);
            await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
            Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("b", Calls.Of("lost"), epoch: 2), default));
        }

        var old = _folder.File("version1.db");
        using (var connection = Database.Open(old))
        {
            Database.Run(connection, SchemaVersion1.Tables);
            Database.Run(connection, $"ATTACH '{_folder.Path}' AS newer");
            foreach (var (table, columns) in SchemaVersion1.Columns)
            {
                Database.Run(connection, $"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newer.{table}");
            }

            Database.Run(connection, "PRAGMA main.user_version = 1; PRAGMA main.application_id = 1413696583");
        }

        File.Move(old, _folder.Path, overwrite: true);
        File.Delete(_folder.Path + "-wal");
        File.Delete(_folder.Path + "-shm");
    }

    private static string Schema(string path)
    {
        using var connection = Database.Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_schema ORDER BY name";
        using var rows = command.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(rows.GetString(0) + " " + (rows.IsDBNull(1) ? "" : rows.GetString(1)));
        }

        return string.Join("\n", lines);
    }
}
