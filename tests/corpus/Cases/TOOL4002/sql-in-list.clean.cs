// rule: TOOL4002
// construct: linq, collection
// about: The IN list is made of parameter names, one for each code.
using Microsoft.Data.Sqlite;

namespace Airports;

[Toolset("airports")]
public sealed partial class AirportTools(SqliteConnection connection)
{
    /// <summary>Counts departures of several airports.</summary>
    /// <param name="codes">The airports' codes.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Departures(IReadOnlyList<string> codes)
    {
        using var command = connection.CreateCommand();
        for (var i = 0; i < codes.Count; i++)
        {
            command.Parameters.AddWithValue($"$code{i}", codes[i]);
        }

        var list = string.Join(", ", codes.Select((_, index) => $"$code{index}"));
        command.CommandText = $"SELECT count(*) FROM departures WHERE airport IN ({list})";
        return (long)command.ExecuteScalar()!;
    }
}
