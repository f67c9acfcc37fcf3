using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Hosting;
using ToolContracts.Ledger;
using ToolContracts.Testing;

namespace ToolContracts.Console.Tests;

/// <summary>A host on Kestrel with a store of its own, a clock that the test moves, and people who sign in by the development sign-in.</summary>
public sealed class ConsoleHost : IAsyncDisposable
{
    public static readonly Caller Agent = new(ActorKind.Workload, "agent", "acme")
    {
        OnBehalfOf = "ada",
        Task = "t1",
        Claims = new Dictionary<string, string> { ["desk"] = "desk 4" },
    };

    /// <summary>The people; carol and erin may do all, dora only looks, ada asks, mallory is of another tenant, nobody has no grant.</summary>
    public static readonly IReadOnlyList<Caller> People =
        [.. new[] { ("carol", "acme"), ("erin", "acme"), ("dora", "acme"), ("ada", "acme"), ("nobody", "acme"), ("mallory", "umbrella") }
            .Select(static one => new Caller(ActorKind.Human, one.Item1, one.Item2))];

    private readonly string _folder;

    private ConsoleHost(WebApplication app, string folder, ManualTimeProvider time, Shop shop)
    {
        (App, _folder, Time, Shop) = (app, folder, time, shop);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    public ManualTimeProvider Time { get; }

    public Shop Shop { get; }

    public IToolApprovals Approvals => App.Services.GetRequiredService<IToolApprovals>();

    public IToolAdministration Administration => App.Services.GetRequiredService<IToolAdministration>();

    public IToolStore Store => App.Services.GetRequiredService<IToolStore>();

    /// <summary>Starts a host.</summary>
    public static async Task<ConsoleHost> StartAsync(
        Action<ConsoleOptions>? console = null,
        Action<ConsoleBuilder>? signIn = null,
        Action<IServiceCollection>? services = null,
        Action<ToolContractsOptions>? tools = null,
        string environment = "Development",
        string url = "http://127.0.0.1:0",
        string pattern = "/console",
        Action<WebApplication>? map = null,
        string? pathBase = null)
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-console-").FullName;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = folder });
        var (time, shop) = (new ManualTimeProvider(), new Shop());
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(shop);
        builder.Services.AddToolContracts(options =>
        {
            options.DatabasePath = Path.Combine(folder, "tools.db");

            // The test's clock jumps while the store's own threads work: a jump must not look like a store that hangs.
            options.StoreDeadline = TimeSpan.FromMinutes(1);
            tools?.Invoke(options);
        }).AddToolset<ShopTools>();
        services?.Invoke(builder.Services);
        (signIn ?? (static one => one.AddDevelopmentSignIn(People)))(builder.Services.AddToolContractsConsole(console));
        var app = builder.Build();
        try
        {
            if (pathBase is not null)
            {
                app.UsePathBase(pathBase);
                app.UseRouting();
            }

            map?.Invoke(app);
            app.MapToolContractsConsole(pattern);
            await app.StartAsync();
            var host = new ConsoleHost(app, folder, time, shop);
            await host.GrantAsync();
            return host;
        }
        catch
        {
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>A browser of nobody, or of a person who has signed in.</summary>
    public async Task<Browser> BrowseAsync(string? person = null)
    {
        var browser = new Browser(Address);
        if (person is not null)
        {
            var page = await browser.GetAsync("/console/sign-in");
            var index = People.Index().Single(one => one.Item.Actor == person).Index;
            Assert.Equal(303, (await browser.SubmitAsync(page.Form("sign-in"), ("person", $"{index}"))).Status);
        }

        return browser;
    }

    /// <summary>Makes a call that waits.</summary>
    /// <returns>Identity of its proposal.</returns>
    public async Task<string> AskAsync(string tool = "shop_order", string? arguments = null, Caller? caller = null) =>
        Assert.IsType<ToolOutcome.ApprovalRequired>(await CallAsync(tool, arguments ?? """{"order":{"article":"a-1","count":3,"price":9.90}}""", caller)).ProposalId;

    /// <summary>Reads the log until a record of it has a text: refusals are written behind.</summary>
    public async Task<string> EvidenceAsync(string text)
    {
        while (true)
        {
            var leaves = (await Store.ReadEvidenceAsync(0, 1000, TestContext.Current.CancellationToken)).Select(static entry => Encoding.UTF8.GetString(entry.Leaf.Span));
            if (leaves.FirstOrDefault(leaf => leaf.Contains(text, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            await Task.Yield();
        }
    }

    public async Task<OfferedTool> ToolAsync(string name) =>
        (await App.Services.GetRequiredService<IToolCatalog>().ListAsync()).Single(tool => tool.Contract.FullName == name);

    public async Task<ToolOutcome> CallAsync(string tool = "shop_order", string arguments = """{"order":{"article":"a-1","count":3,"price":9.90}}""", Caller? caller = null) =>
        await App.Services.GetRequiredService<IToolDispatcher>().DispatchAsync(new ToolCall(tool, Encoding.UTF8.GetBytes(arguments), caller ?? Agent), TestContext.Current.CancellationToken);

    public async Task<Proposal> ReadAsync(string id, string tenant = "acme") => (await Approvals.FindAsync(tenant, id, TestContext.Current.CancellationToken))!;

    public Task<Grant> GrantAsync(string actor, string action, string resource = "**", string tenant = "acme", GrantEffect effect = GrantEffect.Allow) =>
        Administration.GrantAsync(new NewGrant(tenant, actor, action, ResourcePattern.Parse(resource), "boss", "test") { Effect = effect }, TestContext.Current.CancellationToken).AsTask();

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task GrantAsync()
    {
        foreach (var action in new[] { "shop.order", "shop.write", "shop.move" })
        {
            await GrantAsync("agent", action);
            await GrantAsync("ada", action);
            await GrantAsync("agent", action, tenant: "umbrella");
        }

        foreach (var person in new[] { "carol", "erin" })
        {
            foreach (var action in new[] { "approve:buyer", "console:read", "console:stop", "console:lift", "console:reconcile" })
            {
                await GrantAsync(person, action);
            }
        }

        await GrantAsync("ada", "approve:buyer");
        await GrantAsync("ada", "console:read");
        await GrantAsync("dora", "console:read");
        await GrantAsync("mallory", "approve:buyer", tenant: "umbrella");
        await GrantAsync("mallory", "console:read", tenant: "umbrella");
    }
}
