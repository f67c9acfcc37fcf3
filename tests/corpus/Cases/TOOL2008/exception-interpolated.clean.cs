// rule: TOOL2008
// construct: exception, interpolation
// about: The status of an exception is interpolated.
[Toolset("stations", Owner = "platform-team")]
internal sealed partial class StationTools(HttpClient http)
{
    /// <summary>Tells what a weather station measures.</summary>
    /// <param name="station">The station's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("stations.example")]
    private async Task<string> ReadAsync(int station, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetStringAsync($"https://stations.example/{station}", cancellationToken);
        }
        catch (HttpRequestException failed)
        {
            return $"station {station} failed: {failed.StatusCode}";
        }
    }
}
