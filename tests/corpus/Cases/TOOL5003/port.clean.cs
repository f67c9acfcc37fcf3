// rule: TOOL5003
// construct: declaration
// about: The host is named with the URL's port.
namespace Turbines;

[Toolset("turbines")]
public sealed partial class TurbineTools(HttpClient http)
{
    /// <summary>Tells how fast a turbine turns.</summary>
    /// <param name="turbine">The turbine's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("scada.wind.example:8443")]
    private async Task<string> SpeedAsync(int turbine, CancellationToken cancellationToken)
    {
        var address = new Uri("https://scada.wind.example:8443/turbines/" + turbine);
        return await http.GetStringAsync(address, cancellationToken);
    }
}
