// rule: TOOL2004
// construct: lambda, property-field
// about: A worker is made with a lambda that prints; it hands it the name of the connection.
using Microsoft.Extensions.Configuration;

namespace Migrations;

internal sealed class Migrator(IConfiguration configuration, Action<string> report)
{
    internal int Migrate()
    {
        var connection = configuration.GetConnectionString("Ledger") ?? "";
        report("Ledger");
        return connection.Length;
    }
}

internal static class Program
{
    internal static Migrator Create(IConfiguration configuration) => new(configuration, line => Console.Out.WriteLine(line));
}
