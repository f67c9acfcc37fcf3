using Microsoft.Extensions.Configuration;
using ToolContracts;

namespace Leaky;

[Toolset("orderdesk", Owner = "desk")]
public sealed partial class OrderDeskTools(IConfiguration configuration)
{
    /// <summary>Counts the open orders.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Open()
    {
        var database = configuration.GetConnectionString("Orders") ?? "";
        Console.Error.WriteLine($"counting in a database, {(database.Length == 0 ? "not configured" : "configured")}");
        return database.Length;
    }
}
