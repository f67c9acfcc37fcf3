// rule: TOOL5001
// construct: effect, property-field
// about: A statement is joined of a dozen parts, the verb first, and it deletes.
using Microsoft.Data.Sqlite;

namespace Lighthouses;

[Toolset("lamps", Owner = "coast")]
public sealed partial class LampTools(SqliteConnection connection, string schema, string table, string key, string state)
{
    /// <summary>Looks at the lamps that are out.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Out() // expect: TOOL5001
    {
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM " + schema + "." + table + " WHERE " + key + " IN (SELECT " + key + " FROM " + state + ") AND " + state + " = 0";
        return (long)(command.ExecuteScalar() ?? 0L);
    }
}
