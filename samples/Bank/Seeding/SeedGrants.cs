using ToolContracts.Administration;
using ToolContracts.Ledger;

namespace Bank.Seeding;

/// <summary>Who may what in the sample.</summary>
internal sealed class SeedGrants(IToolAdministration administration)
{
    private const string By = "security-team";

    public async Task GiveAsync(CancellationToken cancellationToken)
    {
        foreach (var (action, resource) in ToolGrants())
        {
            // To the agent, and to the person on whose behalf it acts: it may never do for somebody what that one may not do.
            await GiveAsync(People.Tenant, People.Agent, action, resource, "the assistant's task", cancellationToken);
            await GiveAsync(People.Tenant, People.Clerk, action, resource, "works at the counter", cancellationToken);
        }

        await GiveAsync(People.Tenant, People.Treasurer, "approve:treasury", "account/*", "releases payments", cancellationToken);
        await GiveAsync(People.Tenant, People.BranchManager, "approve:branch-manager", "account/*", "runs the branch", cancellationToken);
        await GiveAsync(People.Tenant, People.Compliance, "approve:compliance", "account/*", "looks at what cannot be undone", cancellationToken);
        await GiveAsync(People.Tenant, People.CardDesk, "approve:card-desk", "card/*", "answers for cards", cancellationToken);
        await GiveAsync(People.OtherTenant, People.OtherTreasurer, "approve:treasury", "account/*", "releases payments", cancellationToken);
        await GiveAsync(People.OtherTenant, People.Agent, "payments.transfer", "account/*", "the assistant's task", cancellationToken);
        await GiveConsoleAsync(cancellationToken);
        foreach (var tenant in new[] { People.Tenant, People.OtherTenant })
        {
            await administration.SetBudgetAsync(
                new NewBudget(tenant, "eur", 50_000m, By, "what may leave in a day") { Period = TimeSpan.FromDays(1) }, cancellationToken);
        }
    }

    private async Task GiveConsoleAsync(CancellationToken cancellationToken)
    {
        // Who decides sees what is to be decided; operators and auditors see all, and only operators act.
        foreach (var (actor, tenant) in People.AtTheConsole)
        {
            var seesAll = actor is People.Operator or People.DeputyOperator or People.Auditor;
            await GiveAsync(tenant, actor, "console:read", seesAll ? "**" : "approvals", "works with the console", cancellationToken);
            await GiveAsync(tenant, actor, "console:read", "contracts", "works with the console", cancellationToken);
        }

        foreach (var actor in new[] { People.Operator, People.DeputyOperator })
        {
            foreach (var action in new[] { "console:stop", "console:lift", "console:reconcile" })
            {
                await GiveAsync(People.Tenant, actor, action, "**", "keeps the tools running, and stops them", cancellationToken);
            }
        }
    }

    private static IEnumerable<(string Action, string Resource)> ToolGrants() =>
    [
        ("accounts.read", "customer/*"), ("accounts.balance", "account/*"), ("accounts.entries", "account/*"),
        ("accounts.close", "account/*"), ("payments.transfer", "account/*"), ("payments.schedule", "account/*"), ("payments.cancel", "payment/*"),
        ("payments.rates", "currency/*"), ("cards.read", "card/*"), ("cards.freeze", "card/*"), ("cards.limit", "card/card-7001"), ("cards.notify", "card/*"),
        ("clearance:confidential", "account/*"),
    ];

    private async Task GiveAsync(string tenant, string actor, string action, string resource, string reason, CancellationToken cancellationToken) =>
        await administration.GrantAsync(new NewGrant(tenant, actor, action, ResourcePattern.Parse(resource), By, reason), cancellationToken);
}
