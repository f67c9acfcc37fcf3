namespace ToolContracts.Hosting.Tests;

/// <summary>How many calls may wait, and how often one may ask.</summary>
public sealed class ApprovalLimitTests
{
    [Fact]
    [Threat(32, Part = "waiting")]
    public async Task OnlySoManyOfAnActorAndOfATenantWait()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options =>
        {
            options.Approvals.MaxWaitingByActor = 2;
            options.Approvals.MaxWaitingByTenant = 3;
        });
        await host.GrantAsync("vault.open", actor: "agent2");
        var other = new Caller(ActorKind.Workload, "agent2", "acme");
        var first = await host.OpenAsync("o1");
        (await host.OpenAsync("o2")).IsHeld();
        Assert.Equal(("approvals-waiting-actor", null), Limit(await host.OpenAsync("o3")));
        Assert.Equal(first.IsHeld().ProposalId, (await host.OpenAsync("o1")).IsHeld().ProposalId);
        (await host.OpenAsync("o1", caller: other)).IsHeld();
        Assert.Equal(("approvals-waiting-tenant", null), Limit(await host.OpenAsync("o2", caller: other)));
        await host.DenyAsync(first);
        (await host.OpenAsync("o3")).IsHeld();
    }

    [Fact]
    public async Task AnAgentThatAsksAgainAndAgainIsToldToStopAndMayStillRunWhatIsApproved()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options => options.Tasks.MaxIdenticalCalls = 3);
        var held = await host.OpenAsync();
        (await host.OpenAsync()).IsHeld();
        (await host.OpenAsync()).IsHeld();
        var previews = host.Lab.Calls("plan of o1");
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(("task-held-calls", null), Limit(await host.OpenAsync()));
        }

        Assert.Equal(previews, host.Lab.Calls("plan of o1"));
        await host.ApproveAsync(held);
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
        Assert.Equal(1, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task ATaskIsHeldSoOftenInAllAndNotMore()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options => options.Tasks.MaxCalls = 3);
        for (var i = 0; i < 3; i++)
        {
            (await host.OpenAsync($"o{i}")).IsHeld();
        }

        Assert.Equal(("task-held-calls", null), Limit(await host.OpenAsync("o3")));
        Assert.Equal(("task-held-calls", null), Limit(await host.OpenAsync("o0")));
        (await host.OpenAsync("o0", caller: TestHost.Agent with { Task = "t2" })).IsHeld();
    }

    [Fact]
    public async Task APlanThatChangesEachTimeEndsTheTaskToo()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options => options.Tasks.MaxIdenticalCalls = 3);
        var plans = 0;
        host.Lab.On("plan of o1", _ => Task.FromResult($"plan {plans++}"));
        for (var i = 0; i < 3; i++)
        {
            (await host.OpenAsync()).IsHeld();
        }

        Assert.Equal(("task-held-calls", null), Limit(await host.OpenAsync()));
    }

    [Theory]
    [InlineData(0, 10, 10)]
    [InlineData(10, 0, 10)]
    [InlineData(10, 10, 0.05)]
    [InlineData(10, 10, 301)]
    public async Task RefusesOptionsOutOfRange(int byActor, int byTenant, double seconds)
    {
        await using var host = await ApprovalHost.StartAsync(grants: false, options: options =>
        {
            options.Approvals.MaxWaitingByActor = byActor;
            options.Approvals.MaxWaitingByTenant = byTenant;
            options.Approvals.CodeDeadline = TimeSpan.FromSeconds(seconds);
        });
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.OpenAsync());
        Assert.Contains("of approvals", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    private static (string Limit, TimeSpan? RetryAfter) Limit(ToolOutcome outcome) =>
        Assert.IsType<ToolOutcome.Limited>(outcome) is var limited ? (limited.Limit, limited.RetryAfter) : default;
}
