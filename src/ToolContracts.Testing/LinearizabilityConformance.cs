using ToolContracts.Ledger;
using ToolContracts.Testing.Histories;

namespace ToolContracts.Testing;

/// <summary>The ledger under concurrent operations of several hosts. For many histories see <see cref="LedgerHistories"/>.</summary>
/// <param name="harness">A harness for this one case.</param>
public abstract class LinearizabilityConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task EachKeyIsAsIfItsOperationsCameOneAfterTheOther(int hosts)
    {
        List<IToolStore> stores = [];
        try
        {
            for (var i = 0; i < hosts; i++)
            {
                stores.Add(await Harness.OpenAsync());
            }

            var (broken, steps) = await LedgerHistories.RunAsync(stores, count: 300, seed: hosts);
            Assert.Empty(broken);
            Assert.Equal(300 * 12, steps);
        }
        finally
        {
            foreach (var store in stores)
            {
                await store.DisposeAsync();
            }
        }
    }
}
