using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ToolContracts;

namespace QuickStart;

/// <summary>A host with the stock tools on a SQLite file, as any .NET program would set it up.</summary>
internal static class Shop
{
    /// <summary>Who calls: an agent, in the shop's tenant, on behalf of a person. The host says so, never the model.</summary>
    public static readonly Caller Agent = new(ActorKind.Workload, "agent-7", "shop") { OnBehalfOf = "ada", Task = "monday" };

    public static string Database(string folder) => Path.Combine(folder, "tools.db");

    public static async Task<IHost> OpenAsync(string folder, bool stopsMidway = false)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(new Warehouse(folder, stopsMidway));
        builder.Services.AddToolContracts(options => options.DatabasePath = Database(folder)).AddToolset<StockTools>().AddToolset<PurchaseTools>();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public static ValueTask<ToolOutcome> CallAsync(this IHost host, string tool, string arguments) =>
        host.Services.GetRequiredService<IToolDispatcher>().DispatchAsync(
            new ToolCall(tool, Encoding.UTF8.GetBytes(arguments), Agent), CancellationToken.None);
}
