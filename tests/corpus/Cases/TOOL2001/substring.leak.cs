// rule: TOOL2001
// construct: type-cut
// about: The first characters of a key are still a part of the key.
using Microsoft.Extensions.Configuration;

[Toolset("billing", Owner = "platform-team")]
internal sealed partial class BillingTools(IConfiguration configuration)
{
    /// <summary>Tells which mode billing works in.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Mode()
    {
        var key = configuration["Stripe:SecretKey"] ?? "";
        return "key " + key[..12]; // expect: TOOL2001
    }
}
