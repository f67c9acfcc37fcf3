using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ToolContracts.Sqlite;

/// <summary>Opens connections, all with the same settings.</summary>
internal static class SqliteConnections
{
    static SqliteConnections() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens the file, or makes it. The caller checks whose it is before anything is changed.</summary>
    internal static SqliteConnection OpenWriter(SqliteToolStoreOptions options) => Open(options, SqliteOpenMode.ReadWriteCreate);

    /// <summary>Opens a connection that cannot write.</summary>
    internal static SqliteConnection OpenReader(SqliteToolStoreOptions options)
    {
        // ReadWrite, since the reader of a WAL database takes part in its shared memory; query_only keeps it from writing.
        var connection = Open(options, SqliteOpenMode.ReadWrite);
        Execute(connection, "PRAGMA query_only = ON");
        return connection;
    }

    /// <summary>Opens a connection for a copy, which SQLite takes for a write though it changes nothing of the file.</summary>
    internal static SqliteConnection OpenCopier(SqliteToolStoreOptions options) => Open(options, SqliteOpenMode.ReadWrite);

    /// <summary>Makes commits durable: they are in the log, and the log is on the disk, before they are confirmed.</summary>
    internal static void MakeDurable(SqliteConnection connection, SqliteToolStoreOptions options)
    {
        if (Scalar(connection, "PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new SqliteException("The journal cannot be switched to WAL.", 10);
        }

        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON");
        if (options.MaxBytes is { } maxBytes)
        {
            var pages = maxBytes / (long)Scalar(connection, "PRAGMA page_size")!;
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this namespace; numbers are formatted invariantly.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    internal static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this namespace.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(SqliteToolStoreOptions options, SqliteOpenMode mode)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = options.FullPath,
            Mode = mode,
            Pooling = false,
            // The driver goes on trying a busy statement for whole seconds; the deadline below is what counts.
            DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            var wait = (long)options.Deadline.TotalMilliseconds;
            Execute(connection, string.Create(
                CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {wait}; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
