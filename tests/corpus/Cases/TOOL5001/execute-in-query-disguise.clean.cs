// rule: TOOL5001
// construct: effect, local-function
// about: Both texts select.
using Microsoft.Data.Sqlite;

namespace Looms;

[Toolset("looms")]
public sealed partial class LoomTools(SqliteConnection connection)
{
    /// <summary>Tells how many metres a loom has woven.</summary>
    /// <param name="loom">The loom's number.</param>
    /// <param name="total">Whether all looms count.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Metres(int loom, bool total)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text();
        command.Parameters.AddWithValue("$loom", loom);
        return (long)command.ExecuteScalar()!;

        string Text() => total
            ? "SELECT sum(metres) FROM looms WHERE $loom > 0"
            : "SELECT metres FROM looms WHERE id = $loom";
    }
}
