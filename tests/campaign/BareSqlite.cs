using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ToolContracts.Campaign;

/// <summary>What the same machine's SQLite does with rows as long as ours, in WAL with synchronous=FULL, and nothing else around it.</summary>
internal static class BareSqlite
{
    private const int RowBytes = 600;

    /// <summary>Rows a second, where so many are committed at a time.</summary>
    public static double RowsPerSecond(string folder, int rowsOfCommit, TimeSpan time)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, value BLOB NOT NULL) STRICT");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO row (value) VALUES ($1)";
        insert.Parameters.AddWithValue("$1", new byte[RowBytes]);
        var clock = Stopwatch.StartNew();
        var rows = 0L;
        while (clock.Elapsed < time)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            insert.Transaction = transaction;
            for (var i = 0; i < rowsOfCommit; i++)
            {
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            rows += rowsOfCommit;
        }

        return rows / clock.Elapsed.TotalSeconds;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
