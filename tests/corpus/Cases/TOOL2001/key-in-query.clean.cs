// rule: TOOL2001
// construct: unknown-call, interpolation
// about: The address with the key is only asked; the result is the answer.
using Microsoft.Extensions.Configuration;

[Toolset("geocoding", Owner = "platform-team")]
internal sealed partial class GeocodingTools(HttpClient http, IConfiguration configuration)
{
    /// <summary>Finds the place of a post code.</summary>
    /// <param name="code">The post code.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("geo.example")]
    private async Task<string> PlaceAsync(int code, CancellationToken cancellationToken)
    {
        var address = $"https://geo.example/{code}?key={configuration["Geo:ApiKey"]}";
        var answer = await http.GetStringAsync(address, cancellationToken);
        return answer.Length > 0 ? answer : "nothing at " + code;
    }
}
