using System.Globalization;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing.Histories;

namespace ToolContracts.Campaign;

/// <summary>Random concurrent operations on one SQLite file by two hosts, and whether each key's history is linearizable.</summary>
internal static class HistoriesCommand
{
    // The log of one file is not to grow without end; each file has hosts of its own.
    private const int HistoriesOfFile = 10_000;

    public static async Task<int> RunAsync(int count, int seed)
    {
        List<string> broken = [];
        var steps = 0L;
        for (var done = 0; done < count; done += HistoriesOfFile)
        {
            var folder = Directory.CreateTempSubdirectory("toolcontracts-histories-").FullName;
            try
            {
                await using var first = await OpenAsync(folder);
                await using var second = await OpenAsync(folder);
                var (found, made) = await LedgerHistories.RunAsync([first, second], Math.Min(HistoriesOfFile, count - done), unchecked(seed + done), atOnce: 256);
                broken.AddRange(found);
                steps += made;
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"histories {count}, operations {steps}, two hosts on one file, seed {seed}"));
        foreach (var history in broken.Take(3))
        {
            Console.WriteLine(history);
        }

        Console.WriteLine($"not linearizable: {broken.Count}");
        return broken.Count == 0 ? 0 : 1;
    }

    private static async Task<IToolStore> OpenAsync(string folder)
    {
        var store = new SqliteToolStore(new SqliteToolStoreOptions { Path = Path.Combine(folder, HostRun.Database), Deadline = TimeSpan.FromMinutes(1) });
        await store.OpenAsync(CancellationToken.None);
        return store;
    }
}
