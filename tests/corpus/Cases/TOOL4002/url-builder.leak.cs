// rule: TOOL4002
// construct: property-field
// about: The model's text is set as the builder's host.
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
        builder.Host = site;
        return await http.GetStringAsync(builder.Uri, cancellationToken); // expect: TOOL4002
    }
}
