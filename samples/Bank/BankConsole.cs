using Bank.Seeding;
using ToolContracts;

namespace Bank;

/// <summary>The console of the sample at /console, for people who choose who they are: in development only. A bank has a sign-in of its own.</summary>
internal static class BankConsole
{
    private const string Path = "/console";

    public static void Add(WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddToolContractsConsole(static options => options.LockFile = System.IO.Path.Combine(AppContext.BaseDirectory, "toolcontracts.lock.json"))
                .AddDevelopmentSignIn([.. People.AtTheConsole.Select(static one => new Caller(ActorKind.Human, one.Actor, one.Tenant))]);
        }
    }

    public static void Map(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapToolContractsConsole(Path);
        }
    }

    /// <summary>Where a person decides over a call; null where the address of this host is not known beforehand.</summary>
    public static string? ApprovalAddress(IConfiguration configuration) =>
        Uri.TryCreate(configuration["urls"], UriKind.Absolute, out var address) && address.Port > 0
            ? $"{address.GetLeftPart(UriPartial.Authority)}{Path}/approvals/{{proposal}}" : null;
}
