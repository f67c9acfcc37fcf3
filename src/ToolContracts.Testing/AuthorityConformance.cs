using System.Text;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

public abstract class AuthorityConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Theory]
    [InlineData(KillScope.All, "", null)]
    [InlineData(KillScope.Toolset, "payments", null)]
    [InlineData(KillScope.Tool, "payments_transfer", null)]
    [InlineData(KillScope.Tenant, "acme", null)]
    [InlineData(KillScope.Actor, "agent-7", "acme")]
    [InlineData(KillScope.Task, "task-3", "acme")]
    public async Task AKillSwitchThatCoversACallDisablesItsClaim(KillScope scope, string target, string? tenant)
    {
        await using var store = await Harness.OpenAsync();
        var kill = await store.KillAsync(new NewKillSwitch(scope, target, "ann", "incident 5") { Tenant = tenant }, default);
        var state = await store.ReadAuthorityAsync(default);
        Assert.Equal([kill], state.Switches);
        Assert.Equal(new ClaimResult.Disabled(kill), await store.ClaimAsync(Calls.Claim("a", Calls.Key, state.Epoch), default));
        Assert.Equal(ReviveResult.WaitsForSecond, await store.ReviveAsync(kill.Id, "bob", "over", default));
        Assert.Equal(ReviveResult.Revived, await store.ReviveAsync(kill.Id, "eve", "over", default));
        Assert.Equal(ReviveResult.NotOn, await store.ReviveAsync(kill.Id, "bob", "over", default));
        state = await store.ReadAuthorityAsync(default);
        Assert.Empty(state.Switches);
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("a", Calls.Key, state.Epoch), default));
    }

    [Theory]
    [InlineData(KillScope.Toolset, "payment", null)]
    [InlineData(KillScope.Tool, "payments_recall", null)]
    [InlineData(KillScope.Tenant, "umbrella", null)]
    [InlineData(KillScope.Actor, "agent-70", null)]
    [InlineData(KillScope.Actor, "agent-7", "umbrella")]
    [InlineData(KillScope.Task, "task-4", null)]
    public async Task AKillSwitchForOthersOnlyMovesTheEpoch(KillScope scope, string target, string? tenant)
    {
        await using var store = await Harness.OpenAsync();
        await store.KillAsync(new NewKillSwitch(scope, target, "ann", "incident 5") { Tenant = tenant }, default);
        Assert.Equal(new ClaimResult.AuthorityChanged(2), await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("a", Calls.Key, 2), default));
    }

    [Fact]
    public void AScopeThatIsNotKnownCoversEverything() => Assert.True(
        new KillSwitch(1, (KillScope)99, "x", "ann", "r", default).Covers("payments", "payments_transfer", "acme", "agent-7", null));

    [Fact]
    public async Task AGrantIsReadUntilItIsRevokedOrExpires()
    {
        await using var store = await Harness.OpenAsync();
        var expiry = Harness.Time.GetUtcNow().AddHours(1);
        var lasting = await store.GrantAsync(Grant("account/*"), default);
        var brief = await store.GrantAsync(Grant("account/7") with { Effect = GrantEffect.Deny, ExpiresAt = expiry }, default);
        Assert.Equal([lasting, brief], await store.ReadGrantsAsync("acme", "agent-7", default));
        Assert.Empty(await store.ReadGrantsAsync("umbrella", "agent-7", default));
        Assert.Empty(await store.ReadGrantsAsync("acme", "agent-70", default));
        Harness.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.Equal(2, (await store.ReadGrantsAsync("acme", "agent-7", default)).Count);
        Harness.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([lasting], await store.ReadGrantsAsync("acme", "agent-7", default));
        Assert.True(await store.RevokeAsync(lasting.Id, "bob", "left", default));
        Assert.False(await store.RevokeAsync(lasting.Id, "bob", "left", default));
        Assert.Empty(await store.ReadGrantsAsync("acme", "agent-7", default));
    }

    [Fact]
    public async Task EachChangeMovesTheEpochByOneAndIsInTheLog()
    {
        await using var store = await Harness.OpenAsync();
        var grant = await store.GrantAsync(Grant("account/*"), default);
        await store.RevokeAsync(grant.Id, "bob", "left", default);
        var kill = await store.KillAsync(new NewKillSwitch(KillScope.Tool, "payments_transfer", "ann", "incident 5"), default);
        await store.ReviveAsync(kill.Id, "bob", "over", default);
        await store.ReviveAsync(kill.Id, "eve", "over", default);
        Assert.Equal(6, (await store.ReadAuthorityAsync(default)).Epoch);
        var log = (await store.ReadEvidenceAsync(1, 10, default)).Select(static e => Encoding.UTF8.GetString(e.Leaf.Span)).ToList();
        Assert.Equal(5, log.Count);
        Assert.Contains("\"epoch\":2,\"grants\":[1],\"reason\":\"joined\",\"sequence\":1,\"subject\":\"allow agent-7 payments.transfer on account/*\"", log[0], StringComparison.Ordinal);
        Assert.Contains("\"type\":\"revoke\"", log[1], StringComparison.Ordinal);
        Assert.Contains("\"subject\":\"tool payments_transfer\",\"type\":\"kill\"", log[2], StringComparison.Ordinal);
        Assert.Contains("\"actor\":\"bob\"", log[3], StringComparison.Ordinal);
        Assert.Contains("\"type\":\"revive-asked\"", log[3], StringComparison.Ordinal);
        Assert.Contains("\"actor\":\"eve\"", log[4], StringComparison.Ordinal);
        Assert.Contains("\"type\":\"revive\"", log[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherHostsChangeIsSeenByTheNextReadAndTheNextClaim()
    {
        await using var store = await Harness.OpenAsync();
        await using var other = await Harness.OpenAsync();
        Assert.Equal(1, (await store.ReadAuthorityAsync(default)).Epoch);
        var kill = await other.KillAsync(new NewKillSwitch(KillScope.All, "", "ann", "incident 5"), default);
        Assert.Equal(new ClaimResult.Disabled(kill), await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        Assert.Equal([kill], (await store.ReadAuthorityAsync(default)).Switches);
    }

    [Fact]
    [Threat(47, Part = "stopped")]
    public async Task NoClaimIsGrantedAfterAKillIsConfirmed()
    {
        await using var store = await Harness.OpenAsync();
        await using var other = await Harness.OpenAsync();
        var killed = 0;
        var late = 0;
        var claims = Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                var before = Volatile.Read(ref killed);
                var result = await (worker % 2 == 0 ? store : other).ClaimAsync(Calls.Claim($"{worker}-{i}", null), default);
                if (before == 1 && result is not ClaimResult.Disabled)
                {
                    Interlocked.Increment(ref late);
                }
            }
        })).ToList();
        await store.KillAsync(new NewKillSwitch(KillScope.Toolset, "payments", "ann", "incident 5"), default);
        Volatile.Write(ref killed, 1);
        await Task.WhenAll(claims);
        Assert.Equal(0, late);
        Assert.IsType<ClaimResult.Disabled>(await other.ClaimAsync(Calls.Claim("last", null), default));

        // What the log says is what was answered: behind the kill there is no intent.
        var types = (await store.ReadEvidenceAsync(0, 1000, default)).Select(static e => Encoding.UTF8.GetString(e.Leaf.Span)).ToList();
        var kill = types.FindIndex(static leaf => leaf.Contains("\"type\":\"kill\"", StringComparison.Ordinal));
        Assert.DoesNotContain(types.Skip(kill), static leaf => leaf.Contains("\"type\":\"intent\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnActWithoutAReasonOrWithATargetThatMakesNoSenseIsRefused()
    {
        await using var store = await Harness.OpenAsync();
        await RefusesAsync(store, new NewKillSwitch(KillScope.Tool, "", "ann", "r"));
        await RefusesAsync(store, new NewKillSwitch(KillScope.All, "x", "ann", "r"));
        await RefusesAsync(store, new NewKillSwitch(KillScope.All, "", "", "r"));
        await RefusesAsync(store, new NewKillSwitch(KillScope.All, "", "ann", " "));
        await RefusesAsync(store, new NewKillSwitch((KillScope)99, "x", "ann", "r"));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.GrantAsync(Grant("**") with { Actor = "" }, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.RevokeAsync(1, "bob", "", default));
        Assert.Equal(1, (await store.ReadAuthorityAsync(default)).Epoch);
    }

    private static async Task RefusesAsync(IToolStore store, NewKillSwitch kill) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.KillAsync(kill, default));

    private static NewGrant Grant(string pattern) =>
        new("acme", "agent-7", "payments.transfer", ResourcePattern.Parse(pattern), "ann", "joined");
}
