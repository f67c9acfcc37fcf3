// rule: TOOL4002
// construct: async, helper-method
// about: The asynchronous helper hands back the name under which the catalogue knows the item.
namespace Auction;

[Toolset("lots")]
public sealed partial class LotTools
{
    /// <summary>Reads the description of a lot.</summary>
    /// <param name="lot">The lot's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> DescribeAsync(string lot, CancellationToken cancellationToken)
    {
        var file = await NormaliseAsync(lot, cancellationToken).ConfigureAwait(false);
        return await File.ReadAllTextAsync("/srv/lots/" + file, cancellationToken);
    }

    private static async Task<string> NormaliseAsync(string lot, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        return lot.Equals("lot 1", StringComparison.OrdinalIgnoreCase) ? "one.txt" : "other.txt";
    }
}
