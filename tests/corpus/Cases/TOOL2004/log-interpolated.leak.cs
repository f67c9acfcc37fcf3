// rule: TOOL2004
// construct: interpolation, extension
// about: The secret is interpolated into the template of a log message.
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Logging;

internal sealed class VaultReader(SecretClient vault, ILogger<VaultReader> logger)
{
    [return: SecretData]
    internal async Task<string> ReadAsync(string name, CancellationToken cancellationToken)
    {
        KeyVaultSecret secret = await vault.GetSecretAsync(name, cancellationToken: cancellationToken);
        logger.LogDebug($"Read {secret.Name}: {secret.Value}"); // expect: TOOL2004
        return secret.Value;
    }
}
