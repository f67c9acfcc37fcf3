// rule: TOOL2001
// construct: model, conversion
// about: The bytes of an AWS secret are shown in base64.
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

[Toolset("glaciers", Owner = "platform-team")]
internal sealed partial class GlacierTools(IAmazonSecretsManager secrets)
{
    /// <summary>Tells about the key of the ice core archive.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> KeyAsync(CancellationToken cancellationToken)
    {
        var request = new GetSecretValueRequest { SecretId = "ice-cores" };
        var found = await secrets.GetSecretValueAsync(request, cancellationToken);
        return Convert.ToBase64String(found.SecretBinary.ToArray()); // expect: TOOL2001
    }
}
