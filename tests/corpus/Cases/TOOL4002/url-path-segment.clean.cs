// rule: TOOL4002
// construct: interpolation
// about: Uri.EscapeDataString makes the city one segment of the URL.
namespace Weather;

[Toolset("forecast")]
public sealed partial class ForecastTools(HttpClient http)
{
    /// <summary>Gives tomorrow's forecast.</summary>
    /// <param name="city">The city.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("api.weather.example")]
    private async Task<string> TomorrowAsync(string city, CancellationToken cancellationToken)
    {
        var segment = Uri.EscapeDataString(city.Trim());
        return await http.GetStringAsync($"https://api.weather.example/v2/{segment}/tomorrow", cancellationToken);
    }
}
