using MyServer;
using ToolContracts;

// Who calls: over stdio the one who starts this program; over HTTP in development a client of this machine. Elsewhere a token says it.
var developer = new Caller(ActorKind.Human, "developer", "development");
if (args.Contains("--stdio"))
{
    var builder = Host.CreateApplicationBuilder(args);

    // Standard output is the protocol's.
    builder.Logging.ClearProviders().AddConsole(static options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    AddTools(builder.Services).WithToolContracts(options => options.LocalCaller = developer).WithStdioServerTransport();
    using var host = builder.Build();
    await host.StartAsync();
    await DevelopmentGrants.GiveAsync(host.Services, developer);
    await host.WaitForShutdownAsync();
}
else
{
    var builder = WebApplication.CreateBuilder(args);
    AddTools(builder.Services).WithToolContracts(options => options.Http.DevelopmentCaller = developer).WithHttpTransport();
    await using var app = builder.Build();
    app.MapToolContracts("/mcp");
    await app.StartAsync();
    await DevelopmentGrants.GiveAsync(app.Services, developer);
    await app.WaitForShutdownAsync();
}

static IMcpServerBuilder AddTools(IServiceCollection services)
{
    services.AddSingleton<Notes>();
    services.AddToolContracts(static options =>
    {
        options.DatabasePath = "tools.db";

        // No other contract runs than the one that was reviewed.
        options.PinTo(Path.Combine(AppContext.BaseDirectory, "toolcontracts.lock.json"));
    }).AddToolset<NoteTools>();
    return services.AddMcpServer();
}
