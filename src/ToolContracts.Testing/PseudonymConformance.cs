using ToolContracts.Evidence;

namespace ToolContracts.Testing;

/// <summary>A pseudonym is the same on each host and of use in one tenant, until that tenant is forgotten.</summary>
/// <param name="harness">A harness for this one case.</param>
public abstract class PseudonymConformance(StoreHarness harness) : StoreConformance(harness)
{
    private static readonly Digest Value = Digest.Of("ada@example.org"u8);

    [Fact]
    public async Task ItIsTheSameOnEachHostAndAfterARestart()
    {
        Digest first;
        await using (var store = await Harness.OpenAsync())
        {
            await using var other = await Harness.OpenAsync();
            first = store.Pseudonym("acme", Value);
            Assert.Equal(first, store.Pseudonym("acme", Value));
            Assert.Equal(first, other.Pseudonym("acme", Value));
        }

        await using var later = await Harness.OpenAsync();
        Assert.Equal(first, later.Pseudonym("acme", Value));
    }

    [Fact]
    public async Task ItTellsTwoTenantsNothingOfEachOther()
    {
        await using var store = await Harness.OpenAsync();
        Assert.NotEqual(store.Pseudonym("acme", Value), store.Pseudonym("umbrella", Value));
        Assert.NotEqual(store.Pseudonym("acme", Value), store.Pseudonym("acme", Digest.Of("bob@example.org"u8)));
        Assert.NotEqual(Value, store.Pseudonym("acme", Value));
    }

    [Fact]
    public async Task AForgottenTenantHasOtherNamesFromThenOn()
    {
        await using var store = await Harness.OpenAsync();
        var (own, others) = (store.Pseudonym("acme", Value), store.Pseudonym("umbrella", Value));
        Assert.True(await store.ForgetTenantAsync("acme", "ann", "asked for it", default));
        Assert.NotEqual(own, store.Pseudonym("acme", Value));
        Assert.Equal(others, store.Pseudonym("umbrella", Value));
    }
}
