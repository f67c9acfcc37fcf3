// rule: TOOL2001
// construct: unknown-call, async
// about: What is read over a connection is not secret because its connection string is.
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

[Toolset("wards", Owner = "hospital-team")]
internal sealed partial class WardTools(IConfiguration configuration)
{
    /// <summary>Tells the name of a ward.</summary>
    /// <param name="number">The ward's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> NameAsync(int number, CancellationToken cancellationToken)
    {
        var connectionString = configuration.GetConnectionString("Wards");
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM ward WHERE number = $number";
        command.Parameters.AddWithValue("$number", number);
        var name = await command.ExecuteScalarAsync(cancellationToken) as string;
        return name ?? $"no ward {number}";
    }
}
