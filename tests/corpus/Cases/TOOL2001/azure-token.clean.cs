// rule: TOOL2001
// construct: model, async
// about: The time at which the token expires is returned.
using Azure.Core;
using Azure.Identity;

[Toolset("maps", Owner = "platform-team")]
internal sealed partial class MapAccessTools(DefaultAzureCredential credential)
{
    /// <summary>Tells whether the map account can be opened.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> AccessAsync(CancellationToken cancellationToken)
    {
        var scopes = new TokenRequestContext(["https://atlas.microsoft.com/.default"]);
        var token = await credential.GetTokenAsync(scopes, cancellationToken);
        return "open until " + token.ExpiresOn;
    }
}
