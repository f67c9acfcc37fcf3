using ToolContracts;
using ToolContracts.Administration;
using ToolContracts.Ledger;

namespace MyServer;

/// <summary>Nobody may call anything until somebody grants it. In development the developer gets what the tools need, for a day.</summary>
public static class DevelopmentGrants
{
    /// <summary>Gives the grants; in any other environment none.</summary>
    public static async Task GiveAsync(IServiceProvider services, Caller developer)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return;
        }

        var administration = services.GetRequiredService<IToolAdministration>();
        foreach (var action in new[] { "notes.read", "notes.write" })
        {
            await administration.GrantAsync(new NewGrant(developer.Tenant, developer.Actor, action, ResourcePattern.Parse("note/*"), By: "development", Reason: "started in development")
            {
                ExpiresAt = DateTimeOffset.UtcNow.AddDays(1),
            });
        }
    }
}
