// rule: TOOL2001
// construct: model, linq
// about: The names of all secrets of a vault are listed.
using Azure.Security.KeyVault.Secrets;

[Toolset("vaultnames", Owner = "platform-team")]
internal sealed partial class VaultNameTools(SecretClient client)
{
    /// <summary>Lists the secrets of the vault.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private List<string> Names()
    {
        var lines = new List<string>();
        foreach (var properties in client.GetPropertiesOfSecrets())
        {
            var secret = client.GetSecret(properties.Name).Value;
            lines.Add(properties.Name + ": " + secret.Properties.Enabled);
        }

        return lines;
    }
}
