// rule: TOOL2001
// construct: iterator, async
// about: A tool that streams its lines yields the secret in one of them.
using Azure.Security.KeyVault.Secrets;

[Toolset("vault", Owner = "platform-team")]
internal sealed partial class VaultTools(SecretClient client)
{
    /// <summary>Streams what is known about the relay's secret.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async IAsyncEnumerable<string> AboutAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return "asking the vault";
        var secret = await client.GetSecretAsync("relay", cancellationToken: cancellationToken);
        yield return $"value: {secret.Value.Value}"; // expect: TOOL2001
    }
}
