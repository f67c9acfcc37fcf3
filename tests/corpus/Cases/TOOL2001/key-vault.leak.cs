// rule: TOOL2001
// construct: model, async
// about: The value of a vault's secret is returned.
using Azure.Security.KeyVault.Secrets;

[Toolset("certificates", Owner = "storage-team")]
internal sealed partial class CertificateTools(SecretClient client)
{
    /// <summary>Tells which secret the mail certificate is unlocked with.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> SecretAsync(CancellationToken cancellationToken)
    {
        KeyVaultSecret secret = await client.GetSecretAsync("mail-certificate", cancellationToken: cancellationToken);
        return $"{secret.Name}: {secret.Value}"; // expect: TOOL2001
    }
}
