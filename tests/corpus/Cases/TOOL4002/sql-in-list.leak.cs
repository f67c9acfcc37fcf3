// rule: TOOL4002
// construct: linq, collection
// about: The model's codes are quoted and joined into an IN list.
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

        var list = string.Join(", ", codes.Select(code => $"'{code}'"));
        command.CommandText = $"SELECT count(*) FROM departures WHERE airport IN ({list})"; // expect: TOOL4002
        return (long)command.ExecuteScalar()!;
    }
}
