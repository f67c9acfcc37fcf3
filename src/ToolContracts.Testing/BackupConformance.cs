using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>A copy made while hosts write is whole, as of one instant.</summary>
/// <param name="harness">A harness for this one case.</param>
public abstract class BackupConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    public async Task ACopyHasAllThatWasAcknowledgedBeforeItBegan()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        var approved = await store.ApprovedAsync();
        await store.SetBudgetAsync(new NewBudget("acme", "eur", 5, "boss", "test"), default);
        await store.KillAsync(new NewKillSwitch(KillScope.Tool, "payments_recall", "ann", "odd"), default);
        await using var copy = await Harness.OpenBackupAsync(store);
        Assert.IsType<ClaimResult.Replayed>(await copy.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.Equal(ProposalState.Approved, await copy.StateAsync(approved));
        Assert.Equal(5, Assert.Single(await copy.ReadBudgetsAsync("acme", default)).Budget.Limit);
        Assert.Single((await copy.ReadAuthorityAsync(default)).Switches);
    }

    [Fact]
    public async Task WhatRunsWhileItIsMadeIsUnknownInTheCopy()
    {
        await using var store = await Harness.OpenAsync();
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        await using var copy = await Harness.OpenBackupAsync(store);
        Assert.IsType<ClaimResult.Unknown>(await copy.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.IsType<ClaimResult.InProgress>(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
    }

    [Fact]
    public async Task WritersGoOnMeanwhileAndEachCallIsInTheCopyWhollyOrNotAtAll()
    {
        await using var store = await Harness.OpenAsync();
        var writing = Enumerable.Range(0, 200).Select(async i =>
        {
            var claimed = await store.ClaimAsync(Calls.Claim($"c{i}", Calls.Of($"k{i}")), default);
            return await store.SettleAsync(Calls.Settle($"c{i}", claimed, Calls.Completed()), default);
        }).ToArray();
        await using var copy = await Harness.OpenBackupAsync(store);
        Assert.All(await Task.WhenAll(writing), static settled => Assert.Equal(SettleResult.Settled, settled));
        for (var i = 0; i < writing.Length; i++)
        {
            var found = await copy.FindAsync(Calls.Of($"k{i}"), Digest.Of([1]), default);
            Assert.True(found is null or ClaimResult.Replayed or ClaimResult.Unknown, $"{found}");
        }

        // The log of the copy proves itself at the size of its own checkpoint.
        var size = (await copy.ReadEvidenceAsync(0, 10_000, default)).Count;
        Assert.NotNull(await copy.ProveInclusionAsync(0, size, default));
    }
}
