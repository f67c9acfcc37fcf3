// rule: TOOL2001
// construct: type-cut
// about: The length of a key, and whether it begins as test keys do, are not.
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
        return key.StartsWith("sk_test_", StringComparison.Ordinal) ? "test mode" : "live mode, " + key.Length;
    }
}
