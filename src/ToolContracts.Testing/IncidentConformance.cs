using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>CONTROLS A8, K5: two people lift a switch. A2, E6: a forgotten tenant leaves every proof valid.</summary>
public abstract class IncidentConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    [Threat(47, Part = "lift")]
    public async Task OnePersonLiftsNothingHoweverOften()
    {
        await using var store = await Harness.OpenAsync();
        var kill = await KillAsync(store);
        Assert.Equal(ReviveResult.WaitsForSecond, await store.ReviveAsync(kill.Id, "bob", "over", default));
        Assert.Equal(ReviveResult.WaitsForSecond, await store.ReviveAsync(kill.Id, "bob", "really", default));
        var waiting = Assert.Single((await store.ReadAuthorityAsync(default)).Switches);
        Assert.Equal(("bob", Harness.Time.GetUtcNow()), (waiting.ReviveAskedBy, waiting.ReviveAskedAt));
    }

    [Fact]
    public async Task TheSecondHasToComeInTime()
    {
        await using var store = await Harness.OpenAsync();
        var kill = await KillAsync(store);
        await store.ReviveAsync(kill.Id, "bob", "over", default);
        Harness.Time.Advance(KillSwitch.ReviveWindow);
        Assert.Equal(ReviveResult.WaitsForSecond, await store.ReviveAsync(kill.Id, "eve", "over", default));
        Harness.Time.Advance(KillSwitch.ReviveWindow - TimeSpan.FromTicks(1));
        Assert.Equal(ReviveResult.Revived, await store.ReviveAsync(kill.Id, "bob", "over", default));
    }

    [Fact]
    public async Task ManyWhoWantItAtOnceLiftItOnce()
    {
        await using var store = await Harness.OpenAsync();
        var kill = await KillAsync(store);
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => store.ReviveAsync(kill.Id, "p" + i, "over", default).AsTask()));
        Assert.Single(results, ReviveResult.Revived);
        Assert.Single(results, ReviveResult.WaitsForSecond);
    }

    [Fact]
    public async Task AnIncidentTakesBackWhatIsAllowedAndLeavesWhatIsDenied()
    {
        await using var store = await Harness.OpenAsync();
        var mine = await GrantAsync(store, "acme", "agent-7");
        var denied = await store.GrantAsync(new NewGrant("acme", "agent-7", "payments.transfer", ResourcePattern.Parse("account/1"), "ann", "no") { Effect = GrantEffect.Deny }, default);
        await GrantAsync(store, "acme", "agent-8");
        var elsewhere = await GrantAsync(store, "umbrella", "agent-7");
        var incident = await store.DeclareAsync(
            new NewIncident(new NewKillSwitch(KillScope.Actor, "agent-7", "ann", "odd") { Tenant = "acme" }) { RevokesGrants = true, HoldsEvidence = true }, default);
        Assert.Equal([mine.Id], incident.Revoked);
        Assert.Equal("acme", incident.Hold!.Tenant);
        Assert.Equal([denied.Id], (await store.ReadGrantsAsync("acme", "agent-7", default)).Select(static grant => grant.Id));
        Assert.Single(await store.ReadGrantsAsync("acme", "agent-8", default));
        Assert.Equal([elsewhere.Id], (await store.ReadGrantsAsync("umbrella", "agent-7", default)).Select(static grant => grant.Id));
        Assert.Equal([incident.Hold], await store.ReadHoldsAsync(default));
        Assert.Equal([incident.Switch], (await store.ReadAuthorityAsync(default)).Switches);
    }

    [Fact]
    public async Task AnIncidentOfATenantTakesBackAllThatIsAllowedInIt()
    {
        await using var store = await Harness.OpenAsync();
        await GrantAsync(store, "acme", "agent-7");
        await GrantAsync(store, "acme", "agent-8");
        await GrantAsync(store, "umbrella", "agent-7");
        var incident = await store.DeclareAsync(new NewIncident(new NewKillSwitch(KillScope.Tenant, "acme", "ann", "odd")) { RevokesGrants = true }, default);
        Assert.Equal(2, incident.Revoked.Count);
        Assert.Empty(await store.ReadGrantsAsync("acme", "agent-8", default));
        Assert.Single(await store.ReadGrantsAsync("umbrella", "agent-7", default));
    }

    [Fact]
    public async Task GrantsAreTakenBackOfActorsAndTenantsOnly()
    {
        await using var store = await Harness.OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => store.DeclareAsync(
            new NewIncident(new NewKillSwitch(KillScope.Tool, "payments_transfer", "ann", "odd")) { RevokesGrants = true }, default).AsTask());
        Assert.Empty((await store.ReadAuthorityAsync(default)).Switches);
    }

    [Fact]
    public async Task WhatIsHeldIsNotErasedUntilItIsReleased()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed("\"kept\"")), default);
        var hold = await store.HoldAsync("acme", "ann", "incident 5", default);
        Harness.Time.Advance(TimeSpan.FromDays(100));
        await store.AppendAsync([Calls.Record(EvidenceType.Refusal, "x", "denied")], default);
        Assert.IsType<ClaimResult.Replayed>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.Equal("\"kept\"", Encoding.UTF8.GetString((await store.ReadAttemptAsync("a", default))!.Result!.Value.Span));
        Assert.True(await store.ReleaseAsync(hold.Id, "ann", "closed", default));
        Assert.False(await store.ReleaseAsync(hold.Id, "ann", "closed", default));
        Assert.IsType<ClaimResult.Conflict>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.Null((await store.ReadAttemptAsync("a", default))!.Result);
    }

    [Fact]
    public async Task ATenantIsNamedTheSameByEveryHostAndAfterARestart()
    {
        await using var store = await Harness.OpenAsync();
        await using (var other = await Harness.OpenAsync())
        {
            await other.AppendAsync([Calls.Record(EvidenceType.Read, "a", "completed")], default);
        }

        await store.AppendAsync([Calls.Record(EvidenceType.Read, "a", "completed")], default);
        var macs = (await store.ReadEvidenceAsync(0, 100, default)).Select(static entry => Arguments(entry)).OfType<string>().ToArray();
        Assert.Equal(macs[0], macs[1]);
    }

    [Fact]
    public async Task AHostNoticesThatAnotherOneForgotTheTenant()
    {
        await using var store = await Harness.OpenAsync();
        await using var other = await Harness.OpenAsync();
        await store.AppendAsync([Calls.Record(EvidenceType.Read, "a", "completed")], default);
        await other.ForgetTenantAsync("acme", "ann", "asked for", default);
        await store.AppendAsync([Calls.Record(EvidenceType.Read, "a", "completed")], default);
        var macs = (await store.ReadEvidenceAsync(0, 100, default)).Select(static entry => Arguments(entry)).OfType<string>().ToArray();
        Assert.NotEqual(macs[0], macs[1]);
    }

    [Theory]
    [InlineData("acme", false)]
    [InlineData(null, false)]
    [InlineData("umbrella", true)]
    public async Task AHeldTenantIsNotForgotten(string? held, bool isForgotten)
    {
        await using var store = await Harness.OpenAsync();
        await store.AppendAsync([Calls.Record(EvidenceType.Read, "a", "completed")], default);
        await store.HoldAsync(held, "ann", "incident 5", default);
        Assert.Equal(isForgotten, await store.ForgetTenantAsync("acme", "ann", "asked for", default));
        await store.AppendAsync([Calls.Record(EvidenceType.Read, "a", "completed")], default);
        var macs = (await store.ReadEvidenceAsync(0, 100, default)).Select(static entry => Arguments(entry)).OfType<string>().ToArray();
        Assert.Equal(!isForgotten, macs[0] == macs[1]);
    }

    private static string? Arguments(EvidenceEntry entry)
    {
        using var document = System.Text.Json.JsonDocument.Parse(entry.Leaf);
        return document.RootElement.TryGetProperty("arguments", out var mac) ? mac.GetString() : null;
    }

    private static Task<KillSwitch> KillAsync(IToolStore store) =>
        store.KillAsync(new NewKillSwitch(KillScope.All, "", "ann", "incident 5"), default).AsTask();

    private static Task<Grant> GrantAsync(IToolStore store, string tenant, string actor) =>
        store.GrantAsync(new NewGrant(tenant, actor, "payments.transfer", ResourcePattern.Everything, "ann", "joined"), default).AsTask();
}
