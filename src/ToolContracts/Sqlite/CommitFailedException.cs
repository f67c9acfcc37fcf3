using Microsoft.Data.Sqlite;

namespace ToolContracts.Sqlite;

/// <summary>The transaction was complete and its commit failed: it may be found on the disk after a crash all the same.</summary>
internal sealed class CommitFailedException(SqliteException cause) : Exception(cause.Message, cause)
{
    internal SqliteException Cause { get; } = cause;
}
