// rule: TOOL5001
// construct: effect, unknown-call
// about: The same stream is copied into memory and hashed.
using System.Security.Cryptography;

namespace Numismatics;

[Toolset("coins")]
public sealed partial class CoinTools
{
    /// <summary>Gives the fingerprint of a coin's picture.</summary>
    /// <param name="coin">The coin's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> FingerprintAsync(int coin, CancellationToken cancellationToken)
    {
        await using var picture = File.OpenRead($"/srv/coins/{coin}.png");
        await using var copy = new MemoryStream();
        await picture.CopyToAsync(copy, cancellationToken);
        copy.Position = 0;
        return System.Convert.ToHexString(await SHA256.HashDataAsync(copy, cancellationToken));
    }
}
