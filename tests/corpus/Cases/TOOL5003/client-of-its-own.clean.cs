// rule: TOOL5003
// construct: effect, unknown-call
// about: The HttpClient that the tool makes asks a host that it names.
namespace Snow;

[Toolset("snow")]
public sealed partial class SnowTools
{
    /// <summary>Tells how much snow lies at a station.</summary>
    /// <param name="station">The station's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("snow.alps.example")]
    private async Task<string> DepthAsync(int station, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync("https://snow.alps.example/stations/" + station, cancellationToken);
    }
}
