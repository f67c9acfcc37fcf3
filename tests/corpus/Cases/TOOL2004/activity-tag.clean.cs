// rule: TOOL2004
// construct: unknown-call
// about: A tag of an activity holds the database's name, which is not secret.
using System.Diagnostics;
using Microsoft.Extensions.Configuration;

internal sealed class Traced(IConfiguration configuration)
{
    private static readonly ActivitySource Source = new("Harvest");

    internal int Count()
    {
        using var activity = Source.StartActivity("count");
        var connection = configuration.GetConnectionString("Harvest") ?? "";
        activity?.SetTag("db.name", configuration["Harvest:Database"]);
        return connection.Split(';').Length;
    }
}
