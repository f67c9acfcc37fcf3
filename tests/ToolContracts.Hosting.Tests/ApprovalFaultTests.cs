using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Approvals;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Hosting.Tests;

/// <summary>While the store is out of reach nothing runs, whatever was approved.</summary>
public sealed class ApprovalFaultTests
{
    [Theory]
    [InlineData(FaultyStore.All)]
    [InlineData(nameof(IToolStore.FindProposalAsync))]
    [InlineData(nameof(IToolStore.ClaimAsync))]
    public async Task AnApprovedCallIsUnavailableAndRunsAfterwards(string operation)
    {
        var (host, store) = await StartAsync();
        await using var _ = host;
        await host.ApprovedAsync();
        host.Time.Advance(TimeSpan.FromSeconds(6));
        store.TakeOut(operation);
        Assert.IsType<ToolOutcome.Unavailable>(await host.OpenAsync());
        Assert.Equal(0, host.Lab.Calls("o1"));
        store.TakeOut(null);
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
        Assert.Equal(1, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task ACallIsNotHeldThatCouldNotBeProposed()
    {
        var (host, store) = await StartAsync();
        await using var _ = host;
        store.TakeOut(nameof(IToolStore.ProposeAsync));
        Assert.IsType<ToolOutcome.Unavailable>(await host.OpenAsync());
        store.TakeOut(null);
        Assert.Empty(await host.Approvals.WaitingAsync("acme"));
        (await host.OpenAsync()).IsHeld();
    }

    [Fact]
    public async Task ADecisionThatCouldNotBeStoredIsNoDecision()
    {
        var (host, store) = await StartAsync();
        await using var _ = host;
        var held = await host.OpenAsync();
        var proposal = await host.ProposalAsync(held);
        store.TakeOut(nameof(IToolStore.DecideAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await host.ApproveAsync(held));
        store.TakeOut(nameof(IToolStore.ReadProposalAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await host.Approvals.FindAsync("acme", proposal.Id));
        store.TakeOut(nameof(IToolStore.ReadWaitingAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await host.Approvals.WaitingAsync("acme"));
        store.TakeOut(null);
        (await host.OpenAsync()).IsHeld();
    }

    [Theory]
    [InlineData(nameof(IToolStore.DecideAsync))]
    [InlineData(nameof(IToolStore.ReadGrantsAsync))]
    public async Task TheYesOfAnApproverInCodeThatCouldNotBeStoredOrCheckedRunsNothing(string operation)
    {
        var (host, store) = await StartAsync(asked: true, operation);
        await using var _ = host;
        await host.GrantAsync("approve:keeper", actor: "robot");
        Assert.IsType<ToolOutcome.Unavailable>(await host.OpenAsync());
        Assert.Equal(0, host.Lab.Calls("o1"));
        store.TakeOut(null);
        Assert.Single(await host.Store.ReadEvidenceAsync(0, 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ASettlementThatCouldNotBeStoredLeavesTheApprovalUsed()
    {
        var (host, store) = await StartAsync();
        await using var _ = host;
        var approved = await host.ApprovedAsync();
        store.TakeOut(nameof(IToolStore.SettleAsync));
        host.Lab.On("o1", static _ => throw new ToolFailedException("busy", ToolFailure.NotStarted));
        Assert.IsType<ToolOutcome.Unavailable>(await host.OpenAsync());
        store.TakeOut(null);
        Assert.Equal(ProposalState.Consumed, (await host.Approvals.FindAsync("acme", approved.Id))!.State);
        (await host.OpenAsync()).IsHeld();
    }

    private static async Task<(TestHost Host, FaultyStore Store)> StartAsync(bool asked = false, string? fault = null)
    {
        FaultyStore? store = null;
        var host = await ApprovalHost.StartAsync(configure: (services, database) =>
        {
            services.AddSingleton<IToolStore>(provider => store = new FaultyStore(
                new SqliteToolStore(new SqliteToolStoreOptions { Path = database, Deadline = TimeSpan.FromMinutes(1) }, provider.GetRequiredService<TimeProvider>())));
            if (asked)
            {
                services.AddSingleton<VaultTools.IOpenApprover>(new Yes(() => store!.TakeOut(fault)));
            }
        });
        return (host, store!);
    }

    private sealed class Yes(Action first) : VaultTools.IOpenApprover
    {
        public Caller Approver { get; } = new(ActorKind.Service, "robot", "acme");

        public ValueTask<ApprovalVerdict> DecideAsync(VaultTools.OpenProposal proposal, CancellationToken cancellationToken)
        {
            first();
            return new(new ApprovalVerdict.Approve());
        }
    }
}
