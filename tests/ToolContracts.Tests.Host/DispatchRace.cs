using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Tests.Host;

/// <summary>
/// A whole host. The first one has all calls held and approved; then each says that it is ready, waits for a line, dispatches all of them at
/// once, and prints what became of them.
/// </summary>
internal static class DispatchRace
{
    private static readonly Caller Carol = new(ActorKind.Human, "carol", "acme");

    public static async Task RunAsync(string database, string folder, bool isFirst, int count)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new EffectFolder(folder));
        services.AddToolContracts(options => options.DatabasePath = database).AddToolset<RaceTools>();
        await using var provider = services.BuildServiceProvider();
        if (isFirst)
        {
            var administration = provider.GetRequiredService<IToolAdministration>();
            await administration.GrantAsync(new NewGrant("acme", "agent", "race.write", ResourcePattern.Everything, "boss", "test"));
            await administration.GrantAsync(new NewGrant("acme", "carol", "approve:keeper", ResourcePattern.Everything, "boss", "test"));
            var approvals = provider.GetRequiredService<IToolApprovals>();
            for (var i = 0; i < count; i++)
            {
                var held = (ToolOutcome.ApprovalRequired)await DispatchAsync(provider, i);
                var proposal = (await approvals.FindAsync("acme", held.ProposalId))!;
                await approvals.ApproveAsync(proposal.Id, proposal.Digest, Carol, "looked at it");
            }
        }

        Console.WriteLine("ready");
        Console.ReadLine();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, count).Select(async i => (Order: i, Outcome: await DispatchAsync(provider, i))));
        foreach (var (order, outcome) in outcomes)
        {
            Console.WriteLine($"{order} {outcome.Code}");
        }

        Console.WriteLine("done");
        Console.ReadLine();
    }

    // A task of its own for each, so that no limit of a task is met.
    private static async Task<ToolOutcome> DispatchAsync(IServiceProvider services, int order) => await services.GetRequiredService<IToolDispatcher>().DispatchAsync(
        new ToolCall("race_write", Encoding.UTF8.GetBytes($$"""{"order":{{order}}}"""), new Caller(ActorKind.Workload, "agent", "acme") { Task = $"task-{order}" }), CancellationToken.None);
}
