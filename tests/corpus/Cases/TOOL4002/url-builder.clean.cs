// rule: TOOL4002
// construct: property-field
// about: The model's text is escaped and set as the builder's query; the host is a constant.
namespace Telemetry;

[Toolset("sites")]
public sealed partial class SiteTools(HttpClient http)
{
    /// <summary>Gives the health page of a site.</summary>
    /// <param name="site">The site.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("health.plant.example")]
    private async Task<string> HealthAsync(string site, CancellationToken cancellationToken)
    {
        var builder = new UriBuilder("https", "health.plant.example") { Path = "/healthz" };
        builder.Query = "site=" + Uri.EscapeDataString(site);
        return await http.GetStringAsync(builder.Uri, cancellationToken);
    }
}
