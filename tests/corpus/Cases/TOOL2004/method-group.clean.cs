// rule: TOOL2004
// construct: lambda, collection
// about: A library's method is handed over as a delegate: each of the regions is written to the console.
using Microsoft.Extensions.Configuration;

namespace Inventory;

internal sealed class Lister(IConfiguration configuration)
{
    internal int List()
    {
        var secrets = new List<string> { configuration["Inventory:ApiKey"] ?? "" };
        var regions = new List<string> { configuration["Inventory:Region"] ?? "" };
        regions.ForEach(Console.WriteLine);
        return secrets.Count + regions.Count;
    }
}
