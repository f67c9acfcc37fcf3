using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>A call is held until somebody approved exactly what it would do, and then runs once.</summary>
public sealed class ApprovalTests
{
    [Fact]
    [Threat(1, Part = "approval")]
    [Threat(18, Part = "replayed")]
    [Threat(34, Part = "twice")]
    public async Task ACallIsHeldThenApprovedThenRunsOnce()
    {
        await using var host = await ApprovalHost.StartAsync();
        var held = await host.OpenAsync();
        Assert.Equal(("approval-required", host.Time.GetUtcNow().AddMinutes(60)), (held.Code, held.IsHeld().ExpiresAt));
        Assert.Equal(0, host.Lab.Calls("o1"));
        var proposal = await host.ProposalAsync(held);
        Assert.Equal("""{"request":{"box":"b1","order":"o1"}}""", proposal.Content.Arguments.Text());
        Assert.Equal("""{"box":"b1","found":"did plan of o1"}""", proposal.Content.Plan.Text());
        Assert.Equal(["box/b1"], proposal.Content.Resources);
        Assert.Equal(("agent", "ada", "t1"), (proposal.Content.Requester.Actor, proposal.Content.Requester.OnBehalfOf, proposal.Content.Requester.Task));
        Assert.IsType<DecisionResult.Decided>(await host.ApproveAsync(held));
        Assert.Equal(0, host.Lab.Calls("o1"));
        Assert.Equal("\"did o1\"", Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync()).Result.Text());
        var again = await host.OpenAsync();
        Assert.NotEqual(held.IsHeld().ProposalId, again.IsHeld().ProposalId);
        Assert.Equal(1, host.Lab.Calls("o1"));
        var intent = Assert.Single(await host.LogAsync(), static leaf => leaf.Contains("\"type\":\"intent\"", StringComparison.Ordinal));
        Assert.Contains($"\"proposal\":\"{proposal.Id}\"", intent, StringComparison.Ordinal);
    }

    [Fact]
    [Threat(32, Part = "identical")]
    public async Task ARepetitionIsAnsweredWithTheSameProposalWhateverItsSpelling()
    {
        await using var host = await ApprovalHost.StartAsync();
        var first = await host.OpenAsync();
        var second = await host.CallAsync("vault_open", """{ "request": { "box":"b1", "order":"\u006f1" } }""");
        Assert.Equal(first.IsHeld().ProposalId, second.IsHeld().ProposalId);
        Assert.Single(await host.Approvals.WaitingAsync("acme"));
    }

    [Fact]
    public async Task AKeyedCallIsReplayedAfterwardsWithoutAnApproval()
    {
        await using var host = await ApprovalHost.StartAsync();
        var held = await host.EmptyAsync();
        Assert.Equal("\"Empty box b1 for o1\"", (await host.ProposalAsync(held)).Content.Plan.Text());
        await host.ApproveAsync(held);
        Assert.False(Assert.IsType<ToolOutcome.Completed>(await host.EmptyAsync()).Replayed);
        Assert.True(Assert.IsType<ToolOutcome.Completed>(await host.EmptyAsync()).Replayed);
        Assert.Equal(1, host.Lab.Calls("o1"));
        Assert.Empty(await host.Approvals.WaitingAsync("acme"));
    }

    [Fact]
    [Threat(34, Part = "arguments")]
    [Threat(18, Part = "other")]
    public async Task ACallOfOtherArgumentsIsAnotherOne()
    {
        await using var host = await ApprovalHost.StartAsync();
        await host.ApprovedAsync();
        (await host.OpenAsync(box: "b2")).IsHeld();
        (await host.OpenAsync("o2")).IsHeld();
        Assert.Equal((0, 0), (host.Lab.Calls("o1"), host.Lab.Calls("o2")));
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
    }

    public static TheoryData<Caller> OtherCallers =>
    [
        TestHost.Agent with { Task = "t2" },
        TestHost.Agent with { Task = null },
        TestHost.Agent with { OnBehalfOf = "bob" },
        TestHost.Agent with { OnBehalfOf = null },
        new Caller(ActorKind.Workload, "agent2", "acme") { OnBehalfOf = "ada", Task = "t1" },
        new Caller(ActorKind.Service, "agent", "acme") { OnBehalfOf = "ada", Task = "t1" },
        new Caller(ActorKind.Workload, "agent", "umbrella") { OnBehalfOf = "ada", Task = "t1" },
    ];

    [Theory]
    [MemberData(nameof(OtherCallers), DisableDiscoveryEnumeration = true)]
    [Threat(16, Part = "bound")]
    [Threat(18, Part = "other")]
    public async Task AnApprovalIsForItsCallerAndItsTaskOnly(Caller other)
    {
        await using var host = await ApprovalHost.StartAsync();
        await host.GrantAsync("vault.open", actor: "agent2");
        foreach (var actor in new[] { "agent", "ada" })
        {
            await host.Administration.GrantAsync(
                new NewGrant("umbrella", actor, "vault.open", ResourcePattern.Everything, "boss", "test"), TestContext.Current.CancellationToken);
        }

        await host.ApprovedAsync();
        (await host.OpenAsync(caller: other)).IsHeld();
        Assert.Equal(0, host.Lab.Calls("o1"));
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
    }

    [Fact]
    public async Task AClaimThatFillsAParameterIsBoundToo()
    {
        await using var host = await ApprovalHost.StartAsync();
        var held = await LookAsync(host, "eu");
        Assert.Equal("""{"region":"eu"}""", (await host.ProposalAsync(held)).Content.Claims.Text());
        await host.ApproveAsync(held);
        (await LookAsync(host, "us")).IsHeld();
        Assert.IsType<ToolOutcome.Denied>(await LookAsync(host, "eu\ud800"));
        Assert.Equal("\"did o1eu\"", Assert.IsType<ToolOutcome.Completed>(await LookAsync(host, "eu")).Result.Text());

        static ValueTask<ToolOutcome> LookAsync(TestHost host, string region) => host.CallAsync(
            "vault_look", """{"order":"o1"}""", TestHost.Agent with { Claims = new Dictionary<string, string> { ["region"] = region, ["other"] = Guid.NewGuid().ToString() } });
    }

    [Fact]
    [Threat(52, Part = "preview")]
    public async Task AnotherPlanThanWasApprovedHoldsTheCallAnew()
    {
        await using var host = await ApprovalHost.StartAsync();
        var approved = await host.ApprovedAsync();
        host.Lab.On("plan of o1", static _ => Task.FromResult("something else"));
        var held = await host.OpenAsync();
        Assert.NotEqual(approved.Id, held.IsHeld().ProposalId);
        Assert.Equal(ProposalState.Superseded, (await host.Approvals.FindAsync("acme", approved.Id))!.State);
        Assert.Equal(0, host.Lab.Calls("o1"));
        Assert.Equal(new DecisionResult.AlreadyDecided(ProposalState.Superseded), await host.Approvals.ApproveAsync(approved.Id, approved.Digest, ApprovalHost.Carol));
    }

    [Fact]
    public async Task ADeniedCallIsDeniedUntilTheProposalExpires()
    {
        await using var host = await ApprovalHost.StartAsync();
        var held = await host.OpenAsync();
        Assert.IsType<DecisionResult.Decided>(await host.DenyAsync(held));
        var previews = host.Lab.Calls("plan of o1");
        host.Time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        Assert.IsType<ToolOutcome.Denied>(await host.OpenAsync());
        Assert.Equal(previews, host.Lab.Calls("plan of o1"));
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.NotEqual(held.IsHeld().ProposalId, (await host.OpenAsync()).IsHeld().ProposalId);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [Threat(18, Part = "expired")]
    public async Task AnApprovalCountsUntilTheInstantOfItsExpiry(long ticks, bool runs)
    {
        await using var host = await ApprovalHost.StartAsync();
        await host.ApprovedAsync();
        host.Time.Advance(TimeSpan.FromMinutes(60) + TimeSpan.FromTicks(ticks));
        Assert.Equal(runs, await host.OpenAsync() is ToolOutcome.Completed);
        Assert.Equal(runs ? 1 : 0, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task ANoAfterTheYesCounts()
    {
        await using var host = await ApprovalHost.StartAsync();
        var held = await host.OpenAsync();
        await host.ApproveAsync(held);
        Assert.IsType<DecisionResult.Decided>(await host.DenyAsync(held));
        Assert.IsType<ToolOutcome.Denied>(await host.OpenAsync());
        Assert.Equal(0, host.Lab.Calls("o1"));
    }

    [Theory]
    [InlineData("agent", "approver-asks")]
    [InlineData("ada", "approver-asks")]
    [InlineData("dora", "no-grant")]
    [Threat(34, Part = "self")]
    public async Task WhoMayNotDecideIsToldSoAndRecorded(string approver, string reason)
    {
        await using var host = await ApprovalHost.StartAsync();
        if (approver != "dora")
        {
            await host.GrantAsync("approve:keeper", actor: approver);
        }

        var held = await host.OpenAsync();
        Assert.Equal(new DecisionResult.NotAllowed(reason), await host.ApproveAsync(held, new Caller(ActorKind.Human, approver, "acme")));
        (await host.OpenAsync()).IsHeld();
        List<string> log;
        do
        {
            log = await host.LogAsync();
        }
        while (!log.Exists(leaf => leaf.Contains("\"code\":\"decision-not-allowed\"", StringComparison.Ordinal) && leaf.Contains(reason, StringComparison.Ordinal)));
    }

    [Fact]
    [Threat(14, Part = "proposal")]
    [Threat(35, Part = "id")]
    public async Task AForgedOrForeignIdIsUnknown()
    {
        await using var host = await ApprovalHost.StartAsync();
        var proposal = await host.ProposalAsync(await host.OpenAsync());
        Assert.IsType<DecisionResult.Unknown>(await host.Approvals.ApproveAsync(new string('0', 32), proposal.Digest, ApprovalHost.Carol));
        Assert.IsType<DecisionResult.Unknown>(await host.Approvals.ApproveAsync(proposal.Id, proposal.Digest, new Caller(ActorKind.Human, "carol", "umbrella")));
        Assert.IsType<DecisionResult.DigestDiffers>(await host.Approvals.ApproveAsync(proposal.Id, default, ApprovalHost.Carol));
        Assert.Null(await host.Approvals.FindAsync("umbrella", proposal.Id));
        Assert.Empty(await host.Approvals.WaitingAsync("umbrella"));
        (await host.OpenAsync()).IsHeld();
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("denied")]
    [InlineData("expired")]
    public async Task AnApprovalOfSomebodyWhoLostTheRoleDoesNotCount(string how)
    {
        await using var host = await ApprovalHost.StartAsync();
        var role = await host.GrantAsync("approve:keeper", actor: "dora", expires: host.Time.GetUtcNow().AddMinutes(5));
        var held = await host.OpenAsync();
        Assert.IsType<DecisionResult.Decided>(await host.ApproveAsync(held, new Caller(ActorKind.Human, "dora", "acme")));
        switch (how)
        {
            case "revoked":
                await host.Administration.RevokeAsync(role.Id, "boss", "left", TestContext.Current.CancellationToken);
                break;
            case "denied":
                await host.GrantAsync("approve:keeper", "box/b1", actor: "dora", effect: GrantEffect.Deny);
                break;
            default:
                host.Time.Advance(TimeSpan.FromMinutes(5));
                break;
        }

        var anew = await host.OpenAsync();
        Assert.NotEqual(held.IsHeld().ProposalId, anew.IsHeld().ProposalId);
        Assert.Equal(0, host.Lab.Calls("o1"));
        await host.ApproveAsync(anew);
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
    }

    [Fact]
    public async Task ARoleThatAnotherHostRevokedMeanwhileDoesNotCount()
    {
        await using var host = await ApprovalHost.StartAsync();
        var role = await host.GrantAsync("approve:keeper", actor: "dora");
        await host.ApproveAsync(await host.OpenAsync(), new Caller(ActorKind.Human, "dora", "acme"));
        await using var other = await ApprovalHost.StartAsync(host.Folder, grants: false);
        await other.Administration.RevokeAsync(role.Id, "boss", "left", TestContext.Current.CancellationToken);

        // This host's clock stands, so it has not polled: only the claim's transaction can know.
        (await host.OpenAsync()).IsHeld();
        Assert.Equal(0, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task AKillSwitchAfterTheApprovalCounts()
    {
        await using var host = await ApprovalHost.StartAsync();
        await host.ApprovedAsync();
        var killSwitch = await host.Administration.KillAsync(new NewKillSwitch(KillScope.Tool, "vault_open", "boss", "test"), TestContext.Current.CancellationToken);
        Assert.IsType<ToolOutcome.Disabled>(await host.OpenAsync());
        await host.Administration.ReviveAsync(killSwitch.Id, "boss", "over", TestContext.Current.CancellationToken);
        await host.Administration.ReviveAsync(killSwitch.Id, "deputy", "over", TestContext.Current.CancellationToken);
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
        Assert.Equal(1, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task ARequesterWhoLostTheGrantIsDeniedThoughApproved()
    {
        await using var host = await ApprovalHost.StartAsync();
        await host.ApprovedAsync();
        await host.GrantAsync("vault.open", "box/b1", effect: GrantEffect.Deny);
        Assert.IsType<ToolOutcome.Denied>(await host.OpenAsync());
        Assert.Equal(0, host.Lab.Calls("o1"));
    }

    [Fact]
    [Threat(34, Part = "race")]
    public async Task OfManyDispatchesOfOneApprovedCallOneRuns()
    {
        await using var host = await ApprovalHost.StartAsync();
        await using var other = await ApprovalHost.StartAsync(host.Folder, grants: false);
        for (var round = 0; round < 10; round++)
        {
            var order = $"o{round}";
            await host.ApprovedAsync(order);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => await (i % 2 == 0 ? host : other).OpenAsync(order))));
            Assert.Single(outcomes, static outcome => outcome is ToolOutcome.Completed);
            Assert.Single(outcomes.Where(static outcome => outcome is not ToolOutcome.Completed).Select(static outcome => outcome.IsHeld().ProposalId).Distinct());
            Assert.Equal(1, host.Lab.Calls(order) + other.Lab.Calls(order));
        }
    }

    [Fact]
    public async Task WhatWaitsAndWhatIsApprovedOutlivesTheHost()
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-approvals-").FullName;
        ToolOutcome pending;
        await using (var first = await ApprovalHost.StartAsync(folder))
        {
            await first.ApprovedAsync();
            pending = await first.OpenAsync("o2");
        }

        await using (var second = await ApprovalHost.StartAsync(folder, grants: false))
        {
            Assert.IsType<ToolOutcome.Completed>(await second.OpenAsync());
            Assert.Equal(pending.IsHeld().ProposalId, (await second.OpenAsync("o2")).IsHeld().ProposalId);
            await second.ApproveAsync(pending);
            Assert.IsType<ToolOutcome.Completed>(await second.OpenAsync("o2"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ACallThatDidNotStartMayUseItsApprovalAgain()
    {
        await using var host = await ApprovalHost.StartAsync();
        await host.ApprovedAsync();
        host.Lab.On("o1", static _ => throw new ToolFailedException("busy", ToolFailure.NotStarted));
        Assert.Equal(("busy", true), Assert.IsType<ToolOutcome.Failed>(await host.OpenAsync()) is var failed ? (failed.Reason, failed.MayRetry) : default);
        host.Lab.On("o1", static _ => Task.FromResult("opened"));
        Assert.IsType<ToolOutcome.Completed>(await host.OpenAsync());
        (await host.OpenAsync()).IsHeld();
    }

    [Fact]
    public async Task AReadThatRanAndFailedHasUsedItsApproval()
    {
        await using var host = await ApprovalHost.StartAsync();
        await host.ApproveAsync(await host.CallAsync("vault_look", """{"order":"o1"}"""));
        host.Lab.On("o1", static _ => throw new InvalidOperationException("broken"));
        Assert.Equal("tool-error", Assert.IsType<ToolOutcome.Failed>(await host.CallAsync("vault_look", """{"order":"o1"}""")).Reason);
        (await host.CallAsync("vault_look", """{"order":"o1"}""")).IsHeld();
        Assert.Equal(1, host.Lab.Calls("o1"));
    }
}
