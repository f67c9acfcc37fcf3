// rule: TOOL2001
// construct: model, async
// about: The name of an AWS secret and the day of its last change are returned.
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

[Toolset("archives", Owner = "platform-team")]
internal sealed partial class AwsArchiveTools(IAmazonSecretsManager secrets)
{
    /// <summary>Tells about the secret of the archive.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> AboutAsync(CancellationToken cancellationToken)
    {
        var found = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "archive" }, cancellationToken);
        return found.Name + ": " + found.CreatedDate;
    }
}
