// rule: TOOL5001
// construct: effect, exception
// about: In the transaction, which is rolled back, only a SELECT runs.
using Microsoft.Data.Sqlite;

namespace Harbours;

[Toolset("berths")]
public sealed partial class BerthTools(SqliteConnection connection, SqliteConnection log)
{
    /// <summary>Counts free berths.</summary>
    /// <param name="pier">The pier's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Free(int pier)
    {
        using var transaction = connection.BeginTransaction();
        try
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "SELECT count(*) FROM berths WHERE pier = $pier AND ship IS NULL";
            command.Parameters.AddWithValue("$pier", pier);
            using var note = new SqliteCommand("SELECT count(*) FROM asked WHERE pier = $pier", log);
            note.Parameters.AddWithValue("$pier", pier);
            note.ExecuteScalar();
            return (long)command.ExecuteScalar()!;
        }
        finally
        {
            transaction.Rollback();
        }
    }
}
