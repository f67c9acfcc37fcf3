// rule: TOOL2001
// construct: iterator, async
// about: An asynchronous sequence of secrets is read, and each is shown.
using Azure.Security.KeyVault.Secrets;

[Toolset("vaultlist", Owner = "platform-team")]
internal sealed partial class VaultListTools(SecretClient client)
{
    /// <summary>Lists what the vault holds for the laboratory.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var text = "";
        var count = 0;
        await foreach (var value in ValuesAsync().WithCancellation(cancellationToken))
        {
            text += value + " ";
            count++;
        }

        return count + ": " + text; // expect: TOOL2001
    }

    private async IAsyncEnumerable<string> ValuesAsync()
    {
        foreach (var name in new[] { "lab-scanner", "lab-printer" })
        {
            KeyVaultSecret secret = await client.GetSecretAsync(name);
            yield return secret.Value;
        }
    }
}
