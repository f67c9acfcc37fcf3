// rule: TOOL5001
// construct: effect, async
// about: The task that is started on the pool sums.
namespace Hashes;

[Toolset("hashes")]
public sealed partial class HashTools
{
    /// <summary>Sums the bytes of a block.</summary>
    /// <param name="block">The block's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<long> SumAsync(int block, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync($"/srv/blocks/{block}.bin", cancellationToken);
        var sum = await Task.Run(() => bytes.Sum(one => (long)one), cancellationToken);
        return sum;
    }
}
