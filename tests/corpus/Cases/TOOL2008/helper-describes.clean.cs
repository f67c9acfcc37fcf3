// rule: TOOL2008
// construct: exception, helper-method
// about: A helper makes a code out of an exception's type.
using Microsoft.Data.Sqlite;

[Toolset("stocks", Owner = "platform-team")]
internal sealed partial class StockTools(SqliteConnection connection)
{
    /// <summary>Counts the articles.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Count()
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM article";
            return command.ExecuteScalar()?.ToString() ?? "0";
        }
        catch (SqliteException failed)
        {
            return Describe(failed);
        }
    }

    private static string Describe(Exception failed) => failed is SqliteException { SqliteErrorCode: 5 } ? "busy" : "failed";
}
