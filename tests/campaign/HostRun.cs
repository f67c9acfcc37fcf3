using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Campaign;

/// <summary>
/// One host process. It reads its plan as a line of JSON, and prints <c>answer tool order code result</c> for each outcome once it has it.
/// </summary>
internal static class HostRun
{
    public const string Effects = "effects";
    public const string Database = "tools.db";

    private static readonly Caller Agent = new(ActorKind.Workload, "agent", "acme");
    private static readonly Caller Carol = new(ActorKind.Human, "carol", "acme");

    public static async Task RunAsync(HostPlan plan)
    {
        var killer = new Killer(plan.Point, plan.Count);
        await using var provider = Build(plan, killer);
        var administration = provider.GetRequiredService<IToolAdministration>();
        await administration.OpenAttemptsAsync();
        await SwitchAsync(administration, plan.Switch);
        if (plan.Reconciles)
        {
            await administration.ReconcileByCodeAsync();
        }

        if (plan.Point == KillPoint.AnyTime)
        {
            _ = Task.Delay(TimeSpan.FromMicroseconds(plan.Delay)).ContinueWith(static _ => Killer.Kill(), TaskScheduler.Default);
        }

        await Task.WhenAll(plan.Calls.Select(async call =>
        {
            var outcome = await CallAsync(provider, call);
            killer.At(KillPoint.BeforeAnswer);
            var result = outcome is ToolOutcome.Completed completed ? Encoding.UTF8.GetString(completed.Result.Span) : "-";
            lock (killer)
            {
                Console.WriteLine($"answer {call.Tool} {call.Order} {outcome.Code} {result}");
            }
        }));
    }

    /// <summary>Makes the grants and the budget of a new database.</summary>
    public static async Task PrepareAsync(string folder, decimal budget)
    {
        Directory.CreateDirectory(Path.Combine(folder, Effects));
        await using var provider = Build(new HostPlan(folder, KillPoint.None, 0, 0, null, false, [], false), new Killer(KillPoint.None, 1));
        var administration = provider.GetRequiredService<IToolAdministration>();
        foreach (var action in new[] { "campaign.pay", "campaign.ship", "campaign.ring" })
        {
            await administration.GrantAsync(new NewGrant("acme", Agent.Actor, action, ResourcePattern.Everything, "boss", "campaign"));
        }

        await administration.GrantAsync(new NewGrant("acme", Carol.Actor, "approve:treasury", ResourcePattern.Everything, "boss", "campaign"));
        await administration.SetBudgetAsync(new NewBudget("acme", "eur", budget, "boss", "campaign"));
    }

    private static ServiceProvider Build(HostPlan plan, Killer killer)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new EffectFolder(Path.Combine(plan.Folder, Effects)));
        services.AddSingleton(killer);
        services.AddSingleton<IToolStore>(new KillingStore(
            new SqliteToolStore(new SqliteToolStoreOptions { Path = Path.Combine(plan.Folder, Database), Deadline = TimeSpan.FromMinutes(1) }), killer, plan.IsSabotaged));
        services.AddSingleton<EffectReconciler>();
        services.AddSingleton<CampaignTools.IPayReconciler>(static provider => provider.GetRequiredService<EffectReconciler>());
        services.AddSingleton<CampaignTools.IShipReconciler>(static provider => provider.GetRequiredService<EffectReconciler>());
        services.AddSingleton<CampaignTools.IRingReconciler>(static provider => provider.GetRequiredService<EffectReconciler>());
        services.AddToolContracts().AddToolset<CampaignTools>();
        return services.BuildServiceProvider();
    }

    private static async Task SwitchAsync(IToolAdministration administration, string? change)
    {
        if (change == "on")
        {
            var killed = await administration.KillAsync(new NewKillSwitch(KillScope.Tool, "campaign_pay", "boss", "campaign"));
            Console.WriteLine($"switch {killed.Id}");
        }
        else if (change is not null)
        {
            var id = long.Parse(change, System.Globalization.CultureInfo.InvariantCulture);
            await administration.ReviveAsync(id, "boss", "campaign");
            await administration.ReviveAsync(id, "deputy", "campaign");
        }
    }

    private static async Task<ToolOutcome> CallAsync(ServiceProvider provider, PlannedCall call)
    {
        var dispatcher = provider.GetRequiredService<IToolDispatcher>();
        var toolCall = new ToolCall("campaign_" + call.Tool, Encoding.UTF8.GetBytes(call.Arguments), Agent);
        var outcome = await dispatcher.DispatchAsync(toolCall, CancellationToken.None);
        if (outcome is not ToolOutcome.ApprovalRequired held)
        {
            return outcome;
        }

        var approvals = provider.GetRequiredService<IToolApprovals>();
        if (await approvals.FindAsync("acme", held.ProposalId) is { State: ProposalState.Pending } proposal)
        {
            await approvals.ApproveAsync(proposal.Id, proposal.Digest, Carol, "campaign");
        }

        return await dispatcher.DispatchAsync(toolCall, CancellationToken.None);
    }

    public static HostPlan Read(string line) => JsonSerializer.Deserialize<HostPlan>(line)!;

    public static string Write(HostPlan plan) => JsonSerializer.Serialize(plan);
}
