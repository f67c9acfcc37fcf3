using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>
/// Tells whether the file at the path is still the one that is open. A process that holds a file open goes on writing after it was deleted or
/// replaced, and all that it writes is lost without an error.
/// </summary>
internal sealed class StoreFile(SqliteToolStoreOptions options, string logId, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long _probedAt = time.GetTimestamp();
    private string? _fault;

    /// <summary>Looks at the file at each group, and reads it back through a new connection once a second.</summary>
    /// <exception cref="StoreUnavailableException">It is gone, read-only or another one.</exception>
    internal void Check()
    {
        if (_fault is not null)
        {
            throw new StoreUnavailableException(_fault);
        }

        var file = new FileInfo(options.FullPath);
        if (!file.Exists)
        {
            _fault = $"The database '{options.FullPath}' was removed while it was open. Stop the host, restore the file, and start again.";
            throw new StoreUnavailableException(_fault);
        }

        if (file.IsReadOnly)
        {
            throw new StoreUnavailableException($"The database '{options.FullPath}' was made read-only. Give the host's account the right to write it.");
        }

        if (time.GetElapsedTime(_probedAt) >= Interval)
        {
            Probe();
            _probedAt = time.GetTimestamp();
        }
    }

    private void Probe()
    {
        using var connection = SqliteConnections.OpenReader(options);
        object? found;
        try
        {
            found = SqliteConnections.Scalar(connection, "SELECT log_id FROM head WHERE id = 1");
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 1)
        {
            found = null;
        }

        if (found as string != logId)
        {
            _fault = $"The database '{options.FullPath}' was replaced by another file while it was open. Stop the host, restore the file, and start again.";
            throw new StoreUnavailableException(_fault);
        }
    }
}
