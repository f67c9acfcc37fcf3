using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <content>Health.</content>
public sealed partial class SqliteToolStore
{
    /// <inheritdoc/>
    public async ValueTask<StoreProbe> ProbeAsync(CancellationToken cancellationToken)
    {
        // The commit writes the head anew, so a full or read-only volume, and a lock that somebody holds, are met here as a claim meets them.
        await Queue.RunAsync(new WriteRequest<bool>(static _ => true), cancellationToken).ConfigureAwait(false);
        return new StoreProbe(FreeBytes());
    }

    private long? FreeBytes()
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(options.FullPath)!).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A network share has no drive to ask.
            return null;
        }
    }
}
