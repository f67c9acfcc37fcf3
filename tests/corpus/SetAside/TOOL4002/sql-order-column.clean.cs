// rule: TOOL4002
// construct: pattern, interpolation
// about: The column is switched to one of three constants.
using Microsoft.Data.Sqlite;

namespace Staff;

[Toolset("staff")]
public sealed partial class StaffTools(SqliteConnection connection)
{
    /// <summary>Lists the staff.</summary>
    /// <param name="sortBy">What to sort by: name, town or since.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> List(string sortBy)
    {
        var column = sortBy switch
        {
            "town" => "town",
            "since" => "hired_on",
            "name" => "surname",
            _ => "id",
        };
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT surname FROM staff ORDER BY {column}";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
