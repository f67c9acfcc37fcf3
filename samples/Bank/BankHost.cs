using Bank.Accounts;
using Bank.Books;
using Bank.Cards;
using Bank.Payments;
using Bank.Seeding;
using ToolContracts.Hosting;

namespace Bank;

/// <summary>The host: three toolsets on SQLite, for clients of MCP and for people.</summary>
internal static class BankHost
{
    /// <summary>The argument that asks for a server on standard input and output.</summary>
    public const string Stdio = "--stdio";

    /// <summary>Builds the host that serves /mcp and /console over HTTP.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="folder">Where its files lie.</param>
    public static WebApplication Build(string[] args, string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = EnvironmentName });
        Authority.TakeTokens(AddBank(builder.Services, folder), builder.Configuration);
        builder.Services.AddMcpServer()
            .WithToolContracts(options => (options.Http.DevelopmentCaller, options.ApprovalAddress) = (People.Assistant, BankConsole.ApprovalAddress(builder.Configuration)))
            .WithHttpTransport();
        BankConsole.Add(builder);
        var app = builder.Build();
        app.MapToolContracts("/mcp");
        BankConsole.Map(app);
        return app;
    }

    /// <summary>Builds the host that speaks MCP on standard input and output. What it has to say besides goes to standard error.</summary>
    /// <param name="args">The rest of the command line.</param>
    /// <param name="folder">Where its files lie.</param>
    public static IHost BuildStdio(string[] args, string folder)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, EnvironmentName = EnvironmentName });
        builder.Logging.AddConsole(static options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        AddBank(builder.Services, folder);
        builder.Services.AddMcpServer()
            .WithToolContracts(static options => options.LocalCaller = People.Assistant)
            .WithStdioServerTransport();
        return builder.Build();
    }

    // A sample is for development, unless whoever starts it says otherwise.
    private static string EnvironmentName =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Development;

    private static ToolContractsBuilder AddBank(IServiceCollection services, string folder)
    {
        var clock = new SeedClock();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(clock);
        services.AddSingleton(new BankBooks(folder));
        services.AddHostedService<SeedService>();
        return services.AddToolContracts(options =>
        {
            options.DatabasePath = Path.Combine(folder, "tools.db");
            options.PinTo(Path.Combine(AppContext.BaseDirectory, "toolcontracts.lock.json"));
            options.Approvals.RequireForTool("accounts_close", "compliance");
        }).AddToolset<AccountTools>().AddToolset<PaymentTools>().AddToolset<CardTools>();
    }
}
