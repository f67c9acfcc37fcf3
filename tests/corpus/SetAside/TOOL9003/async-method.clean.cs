// rule: TOOL9003
// construct: async
// about: The public method gives the version out; a private one gives the value.
using Azure.Security.KeyVault.Secrets;

public sealed class ReportCredentials(SecretClient vault)
{
    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        var (version, value) = await ReadAsync(cancellationToken);
        return value.Length > 0 ? version : "";
    }

    private async Task<(string Version, string Value)> ReadAsync(CancellationToken cancellationToken)
    {
        KeyVaultSecret secret = await vault.GetSecretAsync("reports", cancellationToken: cancellationToken);
        return (secret.Properties.Version, secret.Value);
    }
}
