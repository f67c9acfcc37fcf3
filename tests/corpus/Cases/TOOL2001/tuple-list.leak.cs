// rule: TOOL2001
// construct: tuple, linq
// about: Tuples in a list are projected to the part with the secret.
using Microsoft.Extensions.Configuration;

[Toolset("antennas", Owner = "platform-team")]
internal sealed partial class AntennaTools(IConfiguration configuration)
{
    /// <summary>Lists the antennas.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string List()
    {
        var antennas = new List<(string Name, string Login)>();
        antennas.Add(("roof", configuration["Antennas:RoofPassword"] ?? ""));
        antennas.Add(("mast", configuration["Antennas:MastPassword"] ?? ""));
        return string.Join(", ", antennas.Select(one => one.Login)); // expect: TOOL2001
    }
}
