// rule: TOOL2001
// construct: type-cut, conversion
// about: The parts of a secret are parsed to a number and an enum value, which are shown.
using Microsoft.Extensions.Configuration;

[Toolset("satellites", Owner = "platform-team")]
internal sealed partial class SatelliteTools(IConfiguration configuration)
{
    /// <summary>Describes the uplink.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Uplink()
    {
        var parts = (configuration.GetConnectionString("Uplink") ?? "ka|14|x").Split('|');
        var band = Enum.Parse<Band>(parts[0], ignoreCase: true);
        var port = int.Parse(parts[1]);
        return $"{band}, {port}, {parts.Length}";
    }
}

internal enum Band
{
    Ka,
    Ku,
}
