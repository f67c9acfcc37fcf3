using Bank.Accounts;
using Bank.Books;
using Bank.Cards;
using Bank.Payments;
using Bank.Seeding;

namespace Bank;

/// <summary>The host: three toolsets on SQLite.</summary>
internal static class BankHost
{
    /// <summary>A new folder for the files of one run.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("toolcontracts-bank-").FullName;

    /// <summary>Builds the host.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="folder">Where its files lie.</param>
    public static WebApplication Build(string[] args, string folder)
    {
        var builder = WebApplication.CreateBuilder(args);
        var clock = new SeedClock();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(new BankBooks(folder));
        builder.Services.AddToolContracts(options =>
        {
            options.DatabasePath = Path.Combine(folder, "tools.db");
            options.PinTo(Path.Combine(AppContext.BaseDirectory, "toolcontracts.lock.json"));
            options.Approvals.RequireForTool("accounts_close", "compliance");
        }).AddToolset<AccountTools>().AddToolset<PaymentTools>().AddToolset<CardTools>();
        builder.Services.AddHostedService<SeedService>();
        return builder.Build();
    }
}
