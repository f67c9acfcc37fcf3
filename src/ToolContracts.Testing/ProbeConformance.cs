namespace ToolContracts.Testing;

/// <summary>A probe writes, and changes nothing that anybody could see.</summary>
/// <param name="harness">A harness for this one case.</param>
public abstract class ProbeConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    public async Task AProbeChangesNeitherLogNorEpoch()
    {
        await using var store = await Harness.OpenAsync();
        var before = (await store.ReadEvidenceSizeAsync(default), (await store.ReadAuthorityAsync(default)).Epoch, await store.ReadCheckpointAsync(default));
        var probe = await store.ProbeAsync(default);
        Assert.True(probe.FreeBytes is null or > 0);
        Assert.Equal(before, (await store.ReadEvidenceSizeAsync(default), (await store.ReadAuthorityAsync(default)).Epoch, await store.ReadCheckpointAsync(default)));
    }
}
