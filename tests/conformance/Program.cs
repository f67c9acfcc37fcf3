using ModelContextProtocol.Protocol;
using ToolContracts.Administration;
using ToolContracts.Conformance;
using ToolContracts.Ledger;

var folder = Directory.CreateTempSubdirectory("toolcontracts-conformance-");
try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = Environments.Development });
    var contracts = builder.Services.AddToolContracts(options => options.DatabasePath = Path.Combine(folder.FullName, "tools.db"))
        .AddToolset<TestTools>().AddToolset<JsonTools>();
    Bank.Authority.TakeTokens(contracts, builder.Configuration);

    // What is no tool is the SDK's, as any server has it.
    builder.Services.AddDistributedMemoryCache();
    builder.Services.AddMcpServer()
        .WithToolContracts()
        .WithHttpTransport()
        .WithDistributedCacheEventStreamStore()
        .WithRequestFilters(static filters => filters.AddCallToolFilter(Reconnection.Filter))
        .WithPrompts<TestPrompts>()
        .WithResources<TestResources>()
        .WithCompleteHandler(static (_, _) => ValueTask.FromResult(new CompleteResult { Completion = new Completion { Values = [], Total = 0, HasMore = false } }))
        .WithSubscribeToResourcesHandler(static (_, _) => ValueTask.FromResult(new EmptyResult()))
        .WithUnsubscribeFromResourcesHandler(static (_, _) => ValueTask.FromResult(new EmptyResult()));

    var app = builder.Build();
    app.MapToolContracts("/mcp");

    var administration = app.Services.GetRequiredService<IToolAdministration>();
    foreach (var action in TestTools.Actions)
    {
        await administration.GrantAsync(new NewGrant("development", "developer", action, ResourcePattern.Parse("**"), "conformance", "its tools read and do nothing"));
    }

    await app.RunAsync();
}
finally
{
    folder.Delete(recursive: true);
}
