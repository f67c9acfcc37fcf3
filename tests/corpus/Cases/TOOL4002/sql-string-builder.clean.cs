// rule: TOOL4002
// construct: string-builder, control-flow
// about: The builder collects conditions with names of parameters, which get the words.
using System.Text;
using Microsoft.Data.Sqlite;

namespace Jobs;

[Toolset("jobs")]
public sealed partial class JobTools(SqliteConnection connection)
{
    /// <summary>Counts open positions.</summary>
    /// <param name="town">The town, or none for all.</param>
    /// <param name="remote">Whether only remote work counts.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Count(string? town, bool remote)
    {
        using var command = connection.CreateCommand();
        var sql = new StringBuilder("SELECT count(*) FROM positions WHERE open = 1");
        if (town is not null)
        {
            sql.Append(" AND town = ").Append("$town");
            command.Parameters.AddWithValue("$town", town);
        }

        if (remote)
        {
            sql.Append(" AND remote = 1");
        }

        command.CommandText = sql.ToString();
        using var reader = command.ExecuteReader();
        return reader.Read() ? reader.GetInt64(0) : 0;
    }
}
