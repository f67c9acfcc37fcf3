// rule: TOOL5001
// construct: effect, async
// about: A task that is started on the pool writes.
namespace Hashes;

[Toolset("hashes")]
public sealed partial class HashTools
{
    /// <summary>Sums the bytes of a block.</summary>
    /// <param name="block">The block's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<long> SumAsync(int block, CancellationToken cancellationToken) // expect: TOOL5001
    {
        var bytes = await File.ReadAllBytesAsync($"/srv/blocks/{block}.bin", cancellationToken);
        var sum = await Task.Run(() => bytes.Sum(one => (long)one), cancellationToken);
        await Task.Run(() => File.WriteAllText($"/srv/blocks/{block}.sum", $"{sum}"), cancellationToken);
        return sum;
    }
}
