// rule: TOOL2001
// construct: unknown-call, property-field
// about: A client keeps its key, and the client's text has it.
using Microsoft.Extensions.Configuration;

[Toolset("weather", Owner = "platform-team")]
internal sealed partial class WeatherTools
{
    private readonly StationClient _client;

    public WeatherTools(IConfiguration configuration, HttpClient http) =>
        _client = new StationClient(http, configuration["Weather:ApiKey"] ?? "");

    /// <summary>Tells the temperature at a station.</summary>
    /// <param name="station">The station's number.</param>
    [Tool]
    [Egress("weather.example")]
    [SideEffect(SideEffect.None)]
    private async Task<string> TemperatureAsync(int station, CancellationToken cancellationToken)
    {
        var text = await _client.ReadAsync(station, cancellationToken);
        return text.Length > 0 ? text : _client.ToString(); // expect: TOOL2001
    }
}

internal sealed class StationClient(HttpClient http, string key)
{
    internal string Name => "stations";

    internal async Task<string> ReadAsync(int station, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://weather.example/{station}");
        request.Headers.Add("X-Key", key);
        using var answer = await http.SendAsync(request, cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    public override string ToString() => $"stations with {key}";
}
