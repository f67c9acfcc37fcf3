using System.CommandLine;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Acting;

/// <summary>Opens the store that the command line names: to look, or to act.</summary>
internal static class StoreAccess
{
    internal static Task<StoreReader> ReadAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        StoreReader.OpenAsync(CommonOptions.Store(parsed), TimeProvider.System, cancellationToken);

    /// <summary>Opens the store to write. It is looked at first, since a store that is opened is made, or migrated, where that is needed.</summary>
    internal static async Task<SqliteToolStore> WriteAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using (await ReadAsync(parsed, cancellationToken).ConfigureAwait(false))
        {
        }

        var store = new SqliteToolStore(CommonOptions.Store(parsed));
        try
        {
            await store.OpenAsync(cancellationToken).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
