using ToolContracts.Evidence;

namespace ToolContracts.Testing;

/// <summary>A token that may be used once is used once, whichever host is asked and however many ask.</summary>
/// <param name="harness">A harness for this one case.</param>
public abstract class TokenConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    public async Task ATokenIsUsedOnceOnAllHosts()
    {
        await using var store = await Harness.OpenAsync();
        await using var other = await Harness.OpenAsync();
        var until = Harness.Time.GetUtcNow().AddMinutes(5);
        Assert.True(await store.TryUseTokenAsync(Digest.Of([1]), until, default));
        Assert.False(await store.TryUseTokenAsync(Digest.Of([1]), until, default));
        Assert.False(await other.TryUseTokenAsync(Digest.Of([1]), until, default));
        Assert.True(await other.TryUseTokenAsync(Digest.Of([2]), until, default));
    }

    [Fact]
    public async Task AUsedTokenIsRememberedByAHostThatStartsLater()
    {
        var until = Harness.Time.GetUtcNow().AddMinutes(5);
        await using (var store = await Harness.OpenAsync())
        {
            Assert.True(await store.TryUseTokenAsync(Digest.Of([1]), until, default));
        }

        Harness.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        await using var later = await Harness.OpenAsync();
        Assert.False(await later.TryUseTokenAsync(Digest.Of([1]), until, default));
    }

    [Fact]
    public async Task OfManyThatUseATokenAtOnceOneDoes()
    {
        await using var store = await Harness.OpenAsync();
        await using var other = await Harness.OpenAsync();
        var until = Harness.Time.GetUtcNow().AddMinutes(5);
        var used = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () => await (i % 2 == 0 ? store : other).TryUseTokenAsync(Digest.Of([1]), until, default))));
        Assert.Single(used, static one => one);
    }
}
