// rule: TOOL2004
// construct: interpolation, extension
// about: The name of the vault's secret is interpolated.
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Logging;

internal sealed class VaultReader(SecretClient vault, ILogger<VaultReader> logger)
{
    [return: SecretData]
    internal async Task<string> ReadAsync(string name, CancellationToken cancellationToken)
    {
        KeyVaultSecret secret = await vault.GetSecretAsync(name, cancellationToken: cancellationToken);
        logger.LogDebug($"Read {secret.Name}: version {secret.Properties.Version}");
        return secret.Value;
    }
}
