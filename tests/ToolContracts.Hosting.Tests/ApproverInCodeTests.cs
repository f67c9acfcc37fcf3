using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Approvals;

namespace ToolContracts.Hosting.Tests;

/// <summary>An approver in code is asked once; whatever goes wrong with it leaves the decision to people.</summary>
public sealed class ApproverInCodeTests
{
    [Fact]
    public async Task SeesTheTypedProposalAndLetsTheCallGoOn()
    {
        var robot = new Robot(static _ => new ApprovalVerdict.Approve("small"));
        await using var host = await StartAsync(robot);
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
        var asked = Assert.Single(robot.Asked);
        Assert.Equal((new OpenRequest("o1"), new OpenPlan("b1", "did plan of o1"), "agent"), (asked.Arguments.Request, asked.Plan, asked.Requester.Actor));
        Assert.Equal(["box/b1"], asked.Resources);
        var proposal = (await host.Approvals.FindAsync("acme", asked.Id))!;
        Assert.Equal((ProposalState.Consumed, "robot", "small"), (proposal.State, proposal.DecidedBy, proposal.DecisionReason));
        Assert.Equal((asked.Digest, asked.ExpiresAt), (proposal.Digest, proposal.ExpiresAt));

        // Each call is one of its own.
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
        Assert.Equal((2, 2), (robot.Asked.Count, host.Lab.Calls("o1")));
    }

    [Fact]
    public async Task SeesTheSummaryAsAString()
    {
        var robot = new Emptier();
        await using var host = await ApprovalHost.StartAsync(configure: (services, _) => services.AddScoped<VaultTools.IEmptyApprover>(_ => robot));
        await host.GrantAsync("approve:keeper", actor: "robot");
        Assert.IsType<ToolOutcome.Denied>(await host.EmptyAsync());
        Assert.Equal("Empty box b1 for o1", robot.Seen);
        Assert.IsType<ToolOutcome.Denied>(await host.EmptyAsync());
        Assert.Equal(0, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task LeavesToPeopleAndIsNotAskedAgain()
    {
        var robot = new Robot(static _ => new ApprovalVerdict.LeaveToPeople("large"));
        await using var host = await StartAsync(robot);
        var held = await host.OpenAsync();
        Assert.Equal(held.IsHeld().ProposalId, (await host.OpenAsync()).IsHeld().ProposalId);
        Assert.Single(robot.Asked);
        await host.ApproveAsync(held);
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("throws at once")]
    [InlineData("says nothing")]
    [InlineData("has no name")]
    [Threat(56, Part = "code")]
    public async Task ThatFailsLeavesToPeople(string how)
    {
        var robot = new Robot(_ => how switch
        {
            "throws" => throw new InvalidOperationException("a secret message"),
            "says nothing" => null!,
            _ => new ApprovalVerdict.Approve(),
        })
        {
            Name = () => how switch
            {
                "throws at once" => throw new InvalidOperationException("a secret message"),
                "has no name" => null!,
                _ => Robot.Itself,
            },
        };
        await using var host = await StartAsync(robot);
        (await host.OpenAsync()).IsHeld();
        Assert.Equal(0, host.Lab.Calls("o1"));
        Assert.Contains(host.Log.Lines, static line => line.Contains("It waits for people", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Contains("a secret message", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThatCannotBeMadeLeavesToPeople()
    {
        await using var host = await ApprovalHost.StartAsync(
            configure: static (services, _) => services.AddSingleton<VaultTools.IOpenApprover>(static _ => throw new InvalidOperationException("no such thing")));
        (await host.OpenAsync()).IsHeld();
        Assert.Contains(host.Log.Lines, static line => line.Contains("It waits for people", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Threat(56, Part = "code")]
    public async Task ThatHangsLeavesToPeopleAtItsDeadline(bool blocks)
    {
        using var unblock = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var never = new TaskCompletionSource<ApprovalVerdict>();
        var robot = new Robot(_ =>
        {
            begun.TrySetResult();
            if (blocks)
            {
                unblock.Wait(CancellationToken.None);
            }

            return new ApprovalVerdict.Approve();
        })
        { Before = blocks ? Task.CompletedTask : never.Task, Begun = begun };
        await using var host = await StartAsync(robot);
        var call = host.OpenAsync().AsTask();
        await begun.Task;
        host.Time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        host.Time.Advance(TimeSpan.FromTicks(1));
        var held = await call;
        Assert.Equal(ProposalState.Pending, (await host.ProposalAsync(held)).State);

        // What it says too late counts for nothing.
        unblock.Set();
        never.TrySetResult(new ApprovalVerdict.Approve());
        Assert.Equal(held.IsHeld().ProposalId, (await host.OpenAsync()).IsHeld().ProposalId);
        Assert.Equal(0, host.Lab.Calls("o1"));
    }

    [Theory]
    [InlineData("robot", "acme", false)]
    [InlineData("agent", "acme", true)]
    [InlineData("ada", "acme", true)]
    [InlineData("robot", "umbrella", true)]
    public async Task ThatMayNotDecideLeavesToPeople(string name, string tenant, bool hasRole)
    {
        var robot = new Robot(static _ => new ApprovalVerdict.Approve()) { Name = () => new Caller(ActorKind.Service, name, tenant) };
        await using var host = await StartAsync(robot, role: false);
        if (hasRole)
        {
            await host.GrantAsync("approve:keeper", actor: name);
        }

        (await host.OpenAsync()).IsHeld();
        Assert.Equal(0, host.Lab.Calls("o1"));
        Assert.Contains(host.Log.Lines, static line => line.Contains("does not count", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThatIsSlowerThanAPersonFindsTheDecision()
    {
        TestHost? host = null;
        var robot = new Robot(static _ => new ApprovalVerdict.Approve());
        robot.Deciding = async proposal => await host!.Approvals.DenyAsync(proposal.Id, proposal.Digest, ApprovalHost.Carol);
        await using (host = await StartAsync(robot))
        {
            Assert.IsType<ToolOutcome.Denied>(await host.OpenAsync());
            Assert.Equal(0, host.Lab.Calls("o1"));
        }
    }

    [Fact]
    public async Task OfAnotherToolIsNotAsked()
    {
        var robot = new Robot(static _ => new ApprovalVerdict.Approve());
        await using var host = await StartAsync(robot);
        (await host.EmptyAsync()).IsHeld();
        Assert.Empty(robot.Asked);
    }

    private static async Task<TestHost> StartAsync(Robot robot, bool role = true)
    {
        var host = await ApprovalHost.StartAsync(configure: (services, _) => services.AddSingleton<VaultTools.IOpenApprover>(robot));
        if (role)
        {
            await host.GrantAsync("approve:keeper", actor: "robot");
        }

        return host;
    }

    private sealed class Robot(Func<VaultTools.OpenProposal, ApprovalVerdict> verdict) : VaultTools.IOpenApprover
    {
        public static readonly Caller Itself = new(ActorKind.Service, "robot", "acme");

        public List<VaultTools.OpenProposal> Asked { get; } = [];

        public Func<Caller> Name { get; init; } = static () => Itself;

        public Task Before { get; init; } = Task.CompletedTask;

        public TaskCompletionSource? Begun { get; init; }

        public Func<VaultTools.OpenProposal, Task>? Deciding { get; set; }

        public Caller Approver => Name();

        public async ValueTask<ApprovalVerdict> DecideAsync(VaultTools.OpenProposal proposal, CancellationToken cancellationToken)
        {
            Asked.Add(proposal);
            if (!Before.IsCompleted)
            {
                Begun?.TrySetResult();
            }

            await Before;
            if (Deciding is not null)
            {
                await Deciding(proposal);
            }

            return verdict(proposal);
        }
    }

    private sealed class Emptier : VaultTools.IEmptyApprover
    {
        public string? Seen { get; private set; }

        public Caller Approver { get; } = new(ActorKind.Service, "robot", "acme");

        public ValueTask<ApprovalVerdict> DecideAsync(VaultTools.EmptyProposal proposal, CancellationToken cancellationToken)
        {
            Seen = proposal.Plan;
            return new(new ApprovalVerdict.Deny("never"));
        }
    }
}
