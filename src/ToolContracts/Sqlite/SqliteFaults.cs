using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>What SQLite's result codes mean to an operator.</summary>
internal static class SqliteFaults
{
    private const int Constraint = 19;

    /// <summary>Whether only the one statement is at fault, not the database.</summary>
    internal static bool IsOfStatement(SqliteException e) => e.SqliteErrorCode == Constraint;

    internal static StoreUnavailableException Unavailable(SqliteException e, string path, bool mayHaveHappened = false) =>
        new(Describe(e, path), mayHaveHappened, e);

    internal static StoreUnusableException Unusable(SqliteException e, string path) => new(Describe(e, path), e);

    private static string Describe(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        5 or 6 => $"The database '{path}' is locked by another process past the deadline. Find the process that holds it (a backup, a shell, an editor) and end it.",
        8 => $"The database '{path}' is read-only. Give the host's account the right to write the file and its folder.",
        3 or 23 => $"The host's account may not open the database '{path}'. Give it the right to read and write the file and its folder.",
        13 => $"There is no space left for the database '{path}'. Free space on its volume, or raise its size limit.",
        14 => $"The database '{path}' cannot be opened. Check that its folder exists and that the host's account may write there.",
        11 => $"The database '{path}' is damaged. Stop the hosts, keep the file as evidence, and restore a backup.",
        26 => $"The file '{path}' is not a SQLite database. Name another file, or move this one away.",
        10 => $"Reading or writing the database '{path}' failed on its volume. Check the volume.",
        _ => $"The database '{path}' failed with SQLite code {e.SqliteErrorCode} ({e.SqliteExtendedErrorCode}): {e.Message}",
    };
}
