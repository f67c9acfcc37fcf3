// rule: TOOL2001
// construct: lambda
// about: A lambda in a local gives the issuer; the one that gives the key is never called for the result.
using Microsoft.Extensions.Configuration;

[Toolset("identity", Owner = "platform-team")]
internal sealed partial class IdentityTools(IConfiguration configuration)
{
    /// <summary>Describes the tokens that the portal issues.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Issuer()
    {
        Func<string> issuer = () => configuration["Jwt:Issuer"] ?? "unknown";
        Func<string> signingKey = () => configuration["Jwt:SigningKey"] ?? "";
        if (signingKey().Length < 32)
        {
            return "The key is too short.";
        }

        return $"issued by {issuer()}";
    }
}
