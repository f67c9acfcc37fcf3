// rule: TOOL2001
// construct: property-field, collection
// about: An indexer of the case's own gives the secret setting.
using Microsoft.Extensions.Configuration;

[Toolset("kiosks", Owner = "platform-team")]
internal sealed partial class KioskTools(IConfiguration configuration)
{
    /// <summary>Describes the kiosk.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Kiosk()
    {
        var settings = new KioskSettings(configuration);
        return settings[0]; // expect: TOOL2001
    }
}

internal sealed class KioskSettings(IConfiguration configuration)
{
    public string this[int index] => index == 0 ? configuration["Kiosk:AdminPassword"] ?? "" : "none";
}
