// rule: TOOL9003
// construct: async
// about: A public asynchronous method gives the vault's value out.
using Azure.Security.KeyVault.Secrets;

public sealed class ReportCredentials(SecretClient vault)
{
    public async Task<string> ReadAsync(CancellationToken cancellationToken) // expect: TOOL9003
    {
        KeyVaultSecret secret = await vault.GetSecretAsync("reports", cancellationToken: cancellationToken);
        return secret.Value;
    }
}
