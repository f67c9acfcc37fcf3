using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>Grants and kill switches, as calls meet them.</summary>
public sealed class AuthorityTests
{
    [Fact]
    [Threat(17, Part = "expiry")]
    public async Task AGrantCountsUntilTheInstantOfItsExpiry()
    {
        await using var host = new TestHost();
        await host.GrantAsync("lab.look", expires: host.Time.GetUtcNow() + TimeSpan.FromHours(1));
        host.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
    }

    [Theory]
    [InlineData("shelf/s1", true)]
    [InlineData("shelf/*", true)]
    [InlineData("**", true)]
    [InlineData("shelf/s2", false)]
    [InlineData("shelf", false)]
    [InlineData("shelf/s1/left", false)]
    [Threat(45, Part = "grant")]
    public async Task AGrantCoversItsResourcesOnly(string resource, bool isAllowed)
    {
        await using var host = new TestHost();
        await host.GrantAsync("lab.move", resource);
        Assert.Equal(isAllowed, await host.MoveAsync("o1") is ToolOutcome.Completed);
    }

    [Fact]
    [Threat(20, Part = "resource")]
    public async Task AValueNeverAddsASegment()
    {
        await using var host = new TestHost();
        await host.GrantAsync("lab.move", "shelf/*");
        await host.GrantAsync("lab.move", "shelf/s1/**", effect: GrantEffect.Deny);
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_move", """{"request":{"order":"o1","shelf":"s1/secret"}}"""));
    }

    // Not in attributes: their texts are UTF-8, which has no half of a pair.
    private static readonly string[] Halves = ["eu\ud800", "\udc00eu", "\ude00\ud83d", "\ud83d"];

    [Fact]
    public async Task AClaimWithHalfOfASurrogatePairIsDenied()
    {
        await using var host = await new TestHost().GrantedAsync();
        foreach (var half in Halves)
        {
            foreach (var claims in new[] { new Dictionary<string, string> { ["region"] = half }, new Dictionary<string, string> { ["a"] = "b", [half] = "eu" } })
            {
                var caller = TestHost.Agent with { Claims = claims };
                Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_look", """{"sample":"a"}""", caller));
                Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_move_as", """{"order":"o1"}""", caller));
            }
        }

        Assert.Equal(0, host.Lab.Calls("a") + host.Lab.Calls("o1"));
        Assert.Contains(host.Log.Lines, static line => line.Contains("half of a surrogate pair", StringComparison.Ordinal));
        var whole = TestHost.Agent with { Claims = new Dictionary<string, string> { ["region"] = "\ud83d\ude00\ufffd" } };
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}""", whole));
    }

    [Fact]
    public void AnIdentityWithHalfOfASurrogatePairIsNone()
    {
        foreach (var half in Halves)
        {
            Assert.Throws<ArgumentException>(() => new Caller(ActorKind.Workload, half, "acme"));
            Assert.Throws<ArgumentException>(() => new Caller(ActorKind.Workload, "agent", half));
            Assert.Throws<ArgumentException>(() => TestHost.Agent with { OnBehalfOf = half });
            Assert.Throws<ArgumentException>(() => TestHost.Agent with { Task = half });
        }

        Assert.Equal("\ud83d\ude00\ufffd", new Caller(ActorKind.Workload, "\ud83d\ude00\ufffd", "acme").Actor);
    }

    [Fact]
    [Threat(16, Part = "actor")]
    [Threat(17, Part = "deny")]
    public async Task ADenyWinsAndForeignGrantsDoNotCount()
    {
        await using var host = new TestHost();
        await host.GrantAsync("lab.move", actor: "other");
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o1"));
        await host.GrantAsync("lab.move");
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
        await host.GrantAsync("lab.move", "shelf/s1", effect: GrantEffect.Deny);
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o2"));
    }

    [Fact]
    public async Task ARevokedGrantIsNotReplayedEither()
    {
        await using var host = new TestHost();
        var grant = await host.GrantAsync("lab.move");
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
        Assert.True(await host.Administration.RevokeAsync(grant.Id, "boss", "over", TestContext.Current.CancellationToken));
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o1"));
    }

    [Theory]
    [InlineData(KillScope.All, "", true)]
    [InlineData(KillScope.Toolset, "lab", true)]
    [InlineData(KillScope.Toolset, "other", false)]
    [InlineData(KillScope.Tool, "lab_move", true)]
    [InlineData(KillScope.Tool, "lab_look", false)]
    [InlineData(KillScope.Tenant, "acme", true)]
    [InlineData(KillScope.Tenant, "other", false)]
    [InlineData(KillScope.Actor, "agent", true)]
    [InlineData(KillScope.Actor, "other", false)]
    [InlineData(KillScope.Task, "t1", true)]
    [InlineData(KillScope.Task, "t2", false)]
    [Threat(47, Part = "stopped")]
    public async Task AKillSwitchStopsWhatItCoversUntilItIsLifted(KillScope scope, string target, bool stops)
    {
        await using var host = await new TestHost().GrantedAsync();
        var killSwitch = await host.Administration.KillAsync(new NewKillSwitch(scope, target, "boss", "test"), TestContext.Current.CancellationToken);
        Assert.Equal(stops, await host.MoveAsync("o1") is ToolOutcome.Disabled);
        await host.Administration.ReviveAsync(killSwitch.Id, "boss", "over", TestContext.Current.CancellationToken);
        await host.Administration.ReviveAsync(killSwitch.Id, "deputy", "over", TestContext.Current.CancellationToken);
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
    }

    [Fact]
    public async Task AKillSwitchEndsWhatRuns()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("o1", static async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return "";
        });
        var call = host.MoveAsync("o1").AsTask();
        await host.Lab.Begun("o1");
        await host.Administration.KillAsync(new NewKillSwitch(KillScope.Tool, "lab_move", "boss", "test"), TestContext.Current.CancellationToken);
        Assert.IsType<ToolOutcome.Unknown>(await call);
    }

    [Fact]
    [Threat(47, Part = "stopped")]
    public async Task AKillSwitchOfAnotherHostCountsForTheNextEffectAtOnce()
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
        await using var other = new TestHost(host.Folder);
        await other.Administration.KillAsync(new NewKillSwitch(KillScope.All, "", "boss", "test"), TestContext.Current.CancellationToken);

        // The first host's clock stands, so it has not polled: only the claim's transaction can know.
        Assert.IsType<ToolOutcome.Disabled>(await host.MoveAsync("o2"));
        Assert.Equal(0, host.Lab.Calls("o2"));
    }

    [Fact]
    public async Task AReadSeesTheKillSwitchOfAnotherHostAfterItsNextPoll()
    {
        await using var host = await new TestHost().GrantedAsync();
        await using var other = new TestHost(host.Folder);
        await other.Administration.KillAsync(new NewKillSwitch(KillScope.All, "", "boss", "test"), TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<ToolOutcome.Disabled>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
    }
}
