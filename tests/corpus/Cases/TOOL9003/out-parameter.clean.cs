// rule: TOOL9003
// construct: ref-out
// about: The out parameter says so.
using Microsoft.Extensions.Configuration;

public sealed class PartnerKeys(IConfiguration configuration)
{
    public bool TryRead(string partner, [SecretData] out string secret)
    {
        secret = partner == "alpha" ? configuration["Partners:AlphaSecret"] ?? "" : "";
        return secret.Length > 0;
    }
}
