using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Tests.Sqlite;

namespace ToolContracts.Tests.Ledger;

public sealed class AttenuationTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ARowThatCannotBeReadLeavesLess()
    {
        await using var store = await _folder.OpenAsync();
        await store.AttenuateAsync(New(("payments.transfer", "account/*"), ("payments.look", "**")), default);
        Database.Run(_folder.Path, "UPDATE attenuation_permission SET resource = 'a//b' WHERE number = 0");
        Assert.Equal("payments.look", Assert.Single(Assert.Single(await store.ReadAttenuationsAsync("acme", "agent-7", "task-3", default)).Actions).Action);
    }

    [Fact]
    public async Task NamesHaveNoWildcards()
    {
        await using var store = await _folder.OpenAsync();
        var grant = new NewGrant("acme", "agent-7", "payments.transfer", ResourcePattern.Everything, "ann", "joined");
        foreach (var bad in new[] { "", " ", "*", "payments.*", "**", new string('a', 1025) })
        {
            await RefusesAsync(() => store.GrantAsync(grant with { Action = bad }, default).AsTask());
            await RefusesAsync(() => store.GrantAsync(grant with { Actor = bad }, default).AsTask());
            await RefusesAsync(() => store.GrantAsync(grant with { Tenant = bad }, default).AsTask());
            await RefusesAsync(() => store.GrantAsync(grant with { Task = bad }, default).AsTask());
            await RefusesAsync(() => store.AttenuateAsync(New() with { Tenant = bad }, default).AsTask());
            await RefusesAsync(() => store.AttenuateAsync(New() with { Actor = bad }, default).AsTask());
            await RefusesAsync(() => store.AttenuateAsync(New() with { Task = bad }, default).AsTask());
            await RefusesAsync(() => store.AttenuateAsync(New((bad, "**")), default).AsTask());
        }

        await RefusesAsync(() => store.AttenuateAsync(New() with { Reason = "" }, default).AsTask());
        await RefusesAsync(() => store.AttenuateAsync(New([.. Enumerable.Range(0, 257).Select(static i => ($"a{i}", "**"))]), default).AsTask());
        Assert.Equal(1, (await store.ReadAuthorityAsync(default)).Epoch);
        Assert.Equal(256, (await store.AttenuateAsync(New([.. Enumerable.Range(0, 256).Select(static i => ($"a{i}", "**"))]), default)).Actions.Count);
    }

    [Fact]
    public async Task AGrantForATaskSaysSoInTheLogAndWhenItIsTakenBack()
    {
        await using var store = await _folder.OpenAsync();
        var grant = await store.GrantAsync(
            new NewGrant("acme", "agent-7", "payments.transfer", ResourcePattern.Everything, "ann", "joined") { Task = "task-3" }, default);
        Assert.Equal("task-3", Assert.Single(await store.ReadGrantsAsync("acme", "agent-7", default)).Task);
        await store.RevokeAsync(grant.Id, "bob", "left", default);
        Assert.All(
            (await store.ReadEvidenceAsync(1, 10, default)).Select(static entry => Encoding.UTF8.GetString(entry.Leaf.Span)),
            static leaf => Assert.Contains("\"subject\":\"allow agent-7 payments.transfer on ** in task task-3\"", leaf, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ATokenIsUsedOnceAndForgottenADayAfterItsEnd()
    {
        await using var store = await _folder.OpenAsync();
        await using var other = await _folder.OpenAsync();
        var until = _folder.Time.GetUtcNow().AddMinutes(5);
        Assert.True(await store.TryUseTokenAsync(Digest.Of([1]), until, default));
        Assert.False(await other.TryUseTokenAsync(Digest.Of([1]), until, default));
        Assert.True(await other.TryUseTokenAsync(Digest.Of([2]), until, default));
        Assert.Equal(2L, Count());
        _folder.Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        await store.GrantAsync(new NewGrant("acme", "a", "b", ResourcePattern.Everything, "ann", "joined"), default);
        Assert.Equal(2L, Count());
        _folder.Time.Advance(TimeSpan.FromHours(1));
        await store.GrantAsync(new NewGrant("acme", "a", "b", ResourcePattern.Everything, "ann", "joined"), default);
        Assert.Equal(0L, Count());

        object? Count() => Database.Run(_folder.Path, "SELECT count(*) FROM used_token");
    }

    [Fact]
    public async Task AProbeWritesAndChangesNothing()
    {
        await using var store = await _folder.OpenAsync();
        var before = (await store.ReadEvidenceAsync(0, 10, default)).Count;
        Assert.True((await store.ProbeAsync(default)).FreeBytes > 0);
        Assert.Equal((1L, before), ((await store.ReadAuthorityAsync(default)).Epoch, (await store.ReadEvidenceAsync(0, 10, default)).Count));
        File.SetAttributes(_folder.Path, FileAttributes.ReadOnly);
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ProbeAsync(default));
        Assert.Contains("made read-only", refused.Message, StringComparison.Ordinal);
        File.SetAttributes(_folder.Path, FileAttributes.Normal);
        await store.ProbeAsync(default);
    }

    [Fact]
    public async Task AProbeMeetsALockThatSomebodyHolds()
    {
        await using var store = await _folder.OpenAsync(_folder.Options with { Deadline = TimeSpan.FromMilliseconds(200) });
        using var holder = Database.Open(_folder.Path);
        Database.Run(holder, "BEGIN IMMEDIATE");
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ProbeAsync(default));
        Database.Run(holder, "ROLLBACK");
    }

    private static async Task RefusesAsync(Func<Task> act) => await Assert.ThrowsAnyAsync<ArgumentException>(act);

    private static NewAttenuation New(params (string Action, string Resource)[] actions) => new(
        "acme", "agent-7", "task-3", [.. actions.Select(static action => new AttenuatedAction(action.Action, ResourcePattern.Parse(action.Resource)))], "ann", "hands it on");
}
