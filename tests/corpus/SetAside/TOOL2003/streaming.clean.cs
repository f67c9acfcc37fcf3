// rule: TOOL2003
// construct: async, string-builder
// about: The builder got the secret's name from the vault, and not its value.
using System.Text;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.AI;

internal sealed class IncidentWriter(IChatClient chat, SecretClient vault)
{
    internal async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        KeyVaultSecret secret = await vault.GetSecretAsync("pager", cancellationToken: cancellationToken);
        var prompt = new StringBuilder("Write an incident report. ");
        prompt.Append("The secret that was changed is ").Append(secret.Name);
        var parts = 0;
        await foreach (var update in chat.GetStreamingResponseAsync(prompt.ToString(), cancellationToken: cancellationToken))
        {
            parts += update.Contents.Count;
        }

        return parts;
    }
}
