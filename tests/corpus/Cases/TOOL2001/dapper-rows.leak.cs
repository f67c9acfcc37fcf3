// rule: TOOL2001
// construct: unknown-call, generic
// about: A row's text is shown with the connection string that it was read over.
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

[Toolset("museums", Owner = "platform-team")]
internal sealed partial class MuseumTools(IConfiguration configuration)
{
    /// <summary>Tells the title of an exhibit.</summary>
    /// <param name="number">The exhibit's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> TitleAsync(int number, CancellationToken cancellationToken)
    {
        var text = configuration.GetConnectionString("Museum");
        await using var connection = new SqliteConnection(text);
        var command = new CommandDefinition("SELECT title FROM exhibit WHERE number = @number", new { number }, cancellationToken: cancellationToken);
        var title = await connection.QuerySingleOrDefaultAsync<string>(command);
        return (title ?? "none") + " from " + text; // expect: TOOL2001
    }
}
