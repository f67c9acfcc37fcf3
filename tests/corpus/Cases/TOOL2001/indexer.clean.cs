// rule: TOOL2001
// construct: property-field, collection
// about: An indexer of the case's own masks what is secret.
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
        return settings[0];
    }
}

internal sealed class KioskSettings(IConfiguration configuration)
{
    public string this[int index] => index == 0 ? Masked(configuration["Kiosk:AdminPassword"] ?? "") : "none";

    private static string Masked(string text) => text.Length == 0 ? "unset" : "set";
}
