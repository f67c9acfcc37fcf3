// rule: TOOL2001
// construct: collection
// about: A spread copies the lines without the secret into the result.
using Microsoft.Extensions.Configuration;

[Toolset("shops", Owner = "platform-team")]
internal sealed partial class ShopTools(IConfiguration configuration)
{
    /// <summary>Lists the settings of the shop.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string[] Settings()
    {
        string[] open = ["currency: EUR", "country: " + configuration["Shop:Country"]];
        string[] closed = ["hook secret: " + configuration["Shop:WebhookSecret"]];
        return [.. open, $"{closed.Length} more"];
    }
}
