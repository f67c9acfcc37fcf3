// rule: TOOL2001
// construct: async, property-field
// about: A cached token stays in the cache; its time of expiry is given out.
using Azure.Core;
using Azure.Identity;

[Toolset("storage", Owner = "platform-team")]
internal sealed partial class StorageTools
{
    private readonly DefaultAzureCredential _credential = new();
    private AccessToken _cached;

    /// <summary>Tells how long the service's session lasts.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> SessionAsync(CancellationToken cancellationToken)
    {
        var session = await CurrentAsync(cancellationToken);
        return session.ExpiresOn.ToString("u");
    }

    private async ValueTask<AccessToken> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_cached.ExpiresOn < DateTimeOffset.UtcNow.AddMinutes(5))
        {
            _cached = await _credential.GetTokenAsync(new TokenRequestContext(["https://storage.azure.com/.default"]), cancellationToken);
        }

        return _cached;
    }
}
