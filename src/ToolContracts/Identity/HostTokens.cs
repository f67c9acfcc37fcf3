using System.Net.Http.Headers;

namespace ToolContracts.Identity;

/// <summary>
/// Knows a token that was issued for this host wherever it stands in a request: by its issuer and audience, so nothing is kept of the tokens that
/// came, and one that the tool has from elsewhere is known as well. Such a token is not to be passed on (MCP authorization, "Token passthrough"):
/// the other service could not tell the host from whoever called it, and could use it here.
/// </summary>
/// <param name="issuer">Who issues them.</param>
/// <param name="audience">This host.</param>
internal sealed class HostTokens(string issuer, string audience)
{
    /// <summary>Whether a request carries one, in a header or in its URL.</summary>
    /// <remarks>Its body is not looked at: the exchange of a token (RFC 8693), which is what should be done with it, has it there.</remarks>
    public bool AreIn(HttpRequestMessage request) =>
        AreIn(request.Headers)
        || (request.Content is { } content && AreIn(content.Headers))
        || IsIn(Uri.UnescapeDataString(request.RequestUri!.OriginalString));

    private bool AreIn(HttpHeaders headers) => headers.NonValidated.Any(header => header.Value.Any(IsIn));

    // The claims stand between the dots of a token, so what is written before and after it does not matter.
    private bool IsIn(string text)
    {
        foreach (var range in text.AsSpan().Split('.'))
        {
            if (IsOurs(text[range]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOurs(string part)
    {
        using var claims = TokenText.Object(part);
        return claims?.RootElement is { } root
            && root.TryGetProperty("iss", out var by) && TokenText.Text(by) == issuer
            && root.TryGetProperty("aud", out var whom) && TokenText.Audiences(whom).Contains(audience);
    }
}
