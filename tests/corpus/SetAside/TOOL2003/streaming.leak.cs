// rule: TOOL2003
// construct: async, string-builder
// about: A prompt is built in a builder that got the secret, and streamed.
using System.Text;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.AI;

internal sealed class IncidentWriter(IChatClient chat, SecretClient vault)
{
    internal async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        KeyVaultSecret secret = await vault.GetSecretAsync("pager", cancellationToken: cancellationToken);
        var prompt = new StringBuilder("Write an incident report. ");
        prompt.Append("The pager's secret was ").Append(secret.Value);
        var parts = 0;
        await foreach (var update in chat.GetStreamingResponseAsync(prompt.ToString(), cancellationToken: cancellationToken)) // expect: TOOL2003
        {
            parts += update.Contents.Count;
        }

        return parts;
    }
}
