using Microsoft.Data.Sqlite;

namespace ToolContracts.Sqlite;

/// <summary>Copies a database as of one instant, with SQLite's own VACUUM INTO: a read transaction, which no writer waits for.</summary>
internal static class SqliteBackup
{
    internal static void Make(SqliteToolStoreOptions options, string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            throw new IOException($"There is a file '{path}' already. Name a new one for the copy.");
        }

        // Whole or not there: a copy that was cut short must not be taken for one.
        var draft = $"{path}.{Guid.NewGuid():n}.new";
        try
        {
            using (var connection = SqliteConnections.OpenCopier(options))
            using (cancellationToken.UnsafeRegister(static state => SQLitePCL.raw.sqlite3_interrupt(((SqliteConnection)state!).Handle), connection))
            using (var copy = new Statement(connection, "VACUUM INTO $1"))
            {
                copy.Execute(draft);
            }

            using (var file = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: false);
        }
        catch (SqliteException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw SqliteFaults.Unavailable(e, options.FullPath);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
