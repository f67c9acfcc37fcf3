// rule: TOOL9001
// construct: effect, helper-method
// about: A helper runs seven different statements, no more than are told apart.
using Microsoft.Data.Sqlite;

namespace Gardens;

[Toolset("gardens", Owner = "parks")]
public sealed partial class GardenTools(SqliteConnection connection)
{
    /// <summary>Counts what the gardens have.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Total()
    {
        var total = 0L;
        total += Count("SELECT count(*) FROM plots");
        total += Count("SELECT count(*) FROM beds");
        total += Count("SELECT count(*) FROM trees");
        total += Count("SELECT count(*) FROM paths");
        total += Count("SELECT count(*) FROM ponds");
        total += Count("SELECT count(*) FROM gates");
        total += Count("SELECT count(*) FROM tools");
        return total;
    }

    private long Count(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return (long)command.ExecuteScalar()!;
    }
}
