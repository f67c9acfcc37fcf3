using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

public sealed class ApprovalNeedTests
{
    private static readonly Caller Dora = new(ActorKind.Human, "dora", "acme");

    [Fact]
    public async Task TheHostAddsARoleToATool()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options => options.Approvals.RequireForTool("vault_open", "auditor"));
        await host.GrantAsync("approve:auditor", actor: "dora");
        var held = await host.OpenAsync();
        Assert.Equal(ProposalState.Pending, Assert.IsType<DecisionResult.Decided>(await host.ApproveAsync(held)).Proposal.State);
        Assert.Equal(held.IsHeld().ProposalId, (await host.OpenAsync()).IsHeld().ProposalId);
        Assert.Equal(0, host.Lab.Calls("o1"));
        await host.ApproveAsync(held, Dora);
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
        Assert.Equal(1, host.Lab.Calls("o1"));
        Assert.Contains(host.Log.Lines, static line => line.Contains("approve:keeper and approve:auditor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheHostAddsPeopleToARole()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options => options.Approvals.RequireForRole("keeper", "keeper", 2));
        await host.GrantAsync("approve:keeper", actor: "dora");
        var held = await host.OpenAsync();
        await host.ApproveAsync(held);
        Assert.Equal(new DecisionResult.NotAllowed("approver-has-approved"), await host.ApproveAsync(held));
        await host.ApproveAsync(held, Dora);
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
    }

    [Fact]
    public async Task OptionsTakeNothingAway()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options => options.Approvals.RequireForTool("vault_open", "keeper", 1).RequireForTool("vault_open", "auditor"));
        await host.GrantAsync("approve:auditor", actor: "dora");
        var held = await host.OpenAsync();
        await host.ApproveAsync(held, Dora);
        Assert.IsType<ToolOutcome.ApprovalRequired>(await host.OpenAsync());
    }

    [Fact]
    public async Task ASecondApproverWhoLostTheRoleSinceDoesNotCount()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options => options.Approvals.RequireForTool("vault_open", "auditor"));
        var grant = await host.GrantAsync("approve:auditor", actor: "dora");
        var held = await host.OpenAsync();
        await host.ApproveAsync(held);
        await host.ApproveAsync(held, Dora);
        await host.Administration.RevokeAsync(grant.Id, "boss", "left");
        Assert.NotEqual(held.IsHeld().ProposalId, (await host.OpenAsync()).IsHeld().ProposalId);
        Assert.Equal(0, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task ANameThatIsNoToolStopsTheHost()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options => options.Approvals.RequireForTool("vault_opne", "auditor"), grants: false);
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.OpenAsync());
        Assert.Contains("names vault_opne", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStandingApprovalLetsSoManyCallsRun()
    {
        await using var host = await ApprovalHost.StartAsync();
        await host.GrantAsync("vault.dust");
        Assert.NotNull(await host.Approvals.GiveStandingAsync(
            "vault_dust", "agent", ResourcePattern.Parse("box/*"), 2, TimeSpan.FromHours(1), ApprovalHost.Carol, "spring cleaning"));
        Assert.IsType<ToolOutcome.Completed>(await DustAsync(host, "b1"));
        Assert.IsType<ToolOutcome.Completed>(await DustAsync(host, "b2"));
        Assert.IsType<ToolOutcome.ApprovalRequired>(await DustAsync(host, "b3"));
    }

    [Fact]
    public async Task AnIrreversibleToolHasNoStandingApproval()
    {
        await using var host = await ApprovalHost.StartAsync();
        Assert.Null(await host.Approvals.GiveStandingAsync("vault_open", "agent", ResourcePattern.Everything, 2, TimeSpan.FromHours(1), ApprovalHost.Carol, "x"));
        Assert.Null(await host.Approvals.GiveStandingAsync("vault_nothing", "agent", ResourcePattern.Everything, 2, TimeSpan.FromHours(1), ApprovalHost.Carol, "x"));
    }

    [Fact]
    public async Task AYesToAnOldPlanIsNoneAndTheNewPlanIsShown()
    {
        await using var host = await ApprovalHost.StartAsync();
        var held = await host.OpenAsync();
        host.Lab.On("plan of o1", static _ => Task.FromResult("another content"));
        var changed = Assert.IsType<DecisionResult.PlanChanged>(await host.ApproveAsync(held));
        Assert.Contains("another content", changed.Proposal!.Content.Plan.Text(), StringComparison.Ordinal);
        Assert.Equal(ProposalState.Superseded, (await host.ProposalAsync(held)).State);
        Assert.Equal(0, host.Lab.Calls("o1"));
        Assert.IsType<DecisionResult.Decided>(await host.Approvals.ApproveAsync(changed.Proposal.Id, changed.Proposal.Digest, ApprovalHost.Carol));
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
    }

    [Fact]
    public async Task WhereThePlanCannotBeMadeAnewNothingIsApprovedButCanBeDenied()
    {
        await using var host = await ApprovalHost.StartAsync();
        var held = await host.OpenAsync();
        host.Lab.On("plan of o1", static _ => throw new InvalidOperationException());
        Assert.IsType<DecisionResult.PlanUnavailable>(await host.ApproveAsync(held));
        Assert.Equal(ProposalState.Pending, (await host.ProposalAsync(held)).State);
        Assert.IsType<DecisionResult.Decided>(await host.DenyAsync(held));
    }

    [Fact]
    public async Task ThePlanIsMadeAnewWithTheClaimsOfTheRequester()
    {
        await using var host = await ApprovalHost.StartAsync();
        var caller = TestHost.Agent with { Claims = new Dictionary<string, string> { ["region"] = "north" } };
        var held = await host.CallAsync("vault_look", """{"order":"o1"}""", caller);
        Assert.IsType<DecisionResult.Decided>(await host.ApproveAsync(held));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("vault_look", """{"order":"o1"}""", caller));
    }

    private static ValueTask<ToolOutcome> DustAsync(TestHost host, string box) => host.CallAsync("vault_dust", $$"""{"box":"{{box}}"}""");
}
