// rule: TOOL2001
// construct: property-field, declaration
// about: Three tools share a field with the secret, and one of them returns it.
using Microsoft.Extensions.Configuration;

[Toolset("loyalty", Owner = "platform-team")]
internal sealed partial class LoyaltyTools
{
    private readonly string _key;
    private readonly string _shop;

    public LoyaltyTools(IConfiguration configuration) =>
        (_key, _shop) = (configuration["Loyalty:SigningKey"] ?? "", configuration["Loyalty:Shop"] ?? "");

    /// <summary>Tells the shop's name.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Shop() => _shop;

    /// <summary>Tells whether points are signed.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private bool Signed() => _key.Length > 0;

    /// <summary>Tells how points are signed.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Signature() => "HMAC with " + _key; // expect: TOOL2001
}
