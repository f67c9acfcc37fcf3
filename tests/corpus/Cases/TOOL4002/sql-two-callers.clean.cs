// rule: TOOL4002
// construct: helper-method, record
// about: Both callers of the helper hand over constants; the model's text goes into the parameter's value.
using Microsoft.Data.Sqlite;

namespace Meters;

internal sealed class MeterTable(SqliteConnection connection)
{
    public long Count(string condition, string value)
    {
        using var command = new SqliteCommand("SELECT count(*) FROM meters WHERE " + condition, connection);
        command.Parameters.AddWithValue("$value", value);
        return (long)command.ExecuteScalar()!;
    }

    public long Broken() => Count("state = $value", "broken");
}

[Toolset("meters")]
public sealed partial class MeterTools(SqliteConnection connection)
{
    /// <summary>Counts meters.</summary>
    /// <param name="street">The street.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Count(string street)
    {
        var table = new MeterTable(connection);
        var inStreet = table.Count("street = $value", street);
        return $"{inStreet} in {street}, {table.Broken()} broken in all";
    }
}
