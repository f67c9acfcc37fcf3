using System.Text;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>What narrows an actor's grants in a task is read in that task only, by each host, and moves the epoch.</summary>
/// <param name="harness">A harness for this one case.</param>
public abstract class AttenuationConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    public async Task AnAttenuationIsReadInItsTaskOnlyAndOutlivesTheHost()
    {
        Attenuation first, second;
        await using (var store = await Harness.OpenAsync())
        {
            first = await store.AttenuateAsync(New(("payments.transfer", "account/*"), ("payments.look", "**")), default);
            second = await store.AttenuateAsync(New(), default);
            Assert.Empty(await store.ReadAttenuationsAsync("acme", "agent-7", "task-4", default));
            Assert.Empty(await store.ReadAttenuationsAsync("acme", "agent-8", "task-3", default));
            Assert.Empty(await store.ReadAttenuationsAsync("umbrella", "agent-7", "task-3", default));
        }

        await using var later = await Harness.OpenAsync();
        var read = await later.ReadAttenuationsAsync("acme", "agent-7", "task-3", default);
        Assert.Equal([first.Id, second.Id], read.Select(static attenuation => attenuation.Id));
        Assert.Equal(first.Actions, read[0].Actions);
        Assert.Empty(read[1].Actions);
        Assert.Equal(("ann", "hands it on", Harness.Time.GetUtcNow()), (read[0].By, read[0].Reason, read[0].At));
    }

    [Fact]
    public async Task AnAttenuationCountsForTheNextClaimOfEachHostAndIsInTheLog()
    {
        await using var store = await Harness.OpenAsync();
        await using var other = await Harness.OpenAsync();
        await store.AttenuateAsync(New(("payments.transfer", "account/*"), ("payments.look", "**")), default);
        Assert.Equal(new ClaimResult.AuthorityChanged(2), await other.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        Assert.Single(await other.ReadAttenuationsAsync("acme", "agent-7", "task-3", default));
        var leaves = (await other.ReadEvidenceAsync(0, 10, default)).Select(static entry => Encoding.UTF8.GetString(entry.Leaf.Span));
        var leaf = Assert.Single(leaves, static one => one.Contains("\"type\":\"attenuation\"", StringComparison.Ordinal));
        Assert.Contains("\"subject\":\"1: agent-7 only payments.transfer on account/*, payments.look on **\",\"task\":\"task-3\"", leaf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItLeavesUpTo256Actions()
    {
        await using var store = await Harness.OpenAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => store.AttenuateAsync(New(Many(257)), default).AsTask());
        Assert.Equal(1, (await store.ReadAuthorityAsync(default)).Epoch);
        await store.AttenuateAsync(New(Many(256)), default);
        Assert.Equal(256, Assert.Single(await store.ReadAttenuationsAsync("acme", "agent-7", "task-3", default)).Actions.Count);

        static (string, string)[] Many(int count) => [.. Enumerable.Range(0, count).Select(static i => ($"a{i}", "**"))];
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("*")]
    [InlineData("payments.*")]
    public async Task NamesOfGrantsAndAttenuationsHaveNoWildcards(string bad)
    {
        await using var store = await Harness.OpenAsync();
        var grant = new NewGrant("acme", "agent-7", "payments.transfer", ResourcePattern.Everything, "ann", "joined");
        NewGrant[] grants = [grant with { Action = bad }, grant with { Actor = bad }, grant with { Tenant = bad }, grant with { Task = bad }];
        NewAttenuation[] attenuations = [New() with { Tenant = bad }, New() with { Actor = bad }, New() with { Task = bad }, New((bad, "**"))];
        foreach (var refused in grants)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => store.GrantAsync(refused, default).AsTask());
        }

        foreach (var refused in attenuations)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => store.AttenuateAsync(refused, default).AsTask());
        }

        Assert.Equal(1, (await store.ReadAuthorityAsync(default)).Epoch);
    }

    private static NewAttenuation New(params (string Action, string Resource)[] actions) => new(
        "acme", "agent-7", "task-3", [.. actions.Select(static one => new AttenuatedAction(one.Action, ResourcePattern.Parse(one.Resource)))], "ann", "hands it on");
}
