// rule: TOOL2004
// construct: pattern, async
// about: A pattern binds the token's time of expiry, and that is written.
using System.Diagnostics;
using Azure.Core;

internal sealed class TokenSource(TokenCredential credential)
{
    internal async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(new TokenRequestContext(["https://vault.azure.net/.default"]), cancellationToken);
        if (token is { Token: { Length: > 0 } text, ExpiresOn: var end })
        {
            Debug.WriteLine("token until " + end);
            return text.Length > end.Year;
        }

        return false;
    }
}
