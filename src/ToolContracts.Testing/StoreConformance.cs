namespace ToolContracts.Testing;

/// <summary>
/// Cases that each store must pass. Derive from each of the classes of this namespace whose name ends in <c>Conformance</c>, give it a harness of
/// your store, and run them with xunit.v3.
/// </summary>
/// <param name="harness">A harness for this one case.</param>
public abstract class StoreConformance(StoreHarness harness) : IDisposable
{
    /// <summary>The store of this case.</summary>
    protected StoreHarness Harness { get; } = harness;

    /// <inheritdoc/>
    public void Dispose()
    {
        Harness.Dispose();
        GC.SuppressFinalize(this);
    }
}
