// rule: TOOL2001
// construct: unknown-call, model
// about: The data source of the connection is shown, which is a name and no secret.
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

[Toolset("bakery", Owner = "platform-team")]
internal sealed partial class BakeryTools(IConfiguration configuration)
{
    /// <summary>Tells which database the recipes are in.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Where()
    {
        using var connection = new SqliteConnection(configuration.GetConnectionString("Recipes"));
        return "recipes in " + connection.DataSource;
    }
}
