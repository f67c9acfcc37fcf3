// rule: TOOL9003
// construct: ref-out
// about: A public method brings a secret out by an out parameter that does not say so.
using Microsoft.Extensions.Configuration;

public sealed class PartnerKeys(IConfiguration configuration)
{
    public bool TryRead(string partner, out string secret) // expect: TOOL9003
    {
        secret = partner == "alpha" ? configuration["Partners:AlphaSecret"] ?? "" : "";
        return secret.Length > 0;
    }
}
