// rule: TOOL5003
// construct: effect, unknown-call
// about: The tool makes an HttpClient, which no guard covers, and asks a host that it does not name.
namespace Snow;

[Toolset("snow")]
public sealed partial class SnowTools
{
    /// <summary>Tells how much snow lies at a station.</summary>
    /// <param name="station">The station's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("snow.alps.example")]
    private async Task<string> DepthAsync(int station, CancellationToken cancellationToken) // expect: TOOL5003
    {
        using var client = new HttpClient();
        return await client.GetStringAsync("https://measurements.example/snow/" + station, cancellationToken);
    }
}
