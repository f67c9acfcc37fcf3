// rule: TOOL4002
// construct: interpolation
// about: The model's city goes unescaped into the URL: '../' or '?' in it asks for something else.
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
        var segment = city.Trim();
        return await http.GetStringAsync($"https://api.weather.example/v2/{segment}/tomorrow", cancellationToken); // expect: TOOL4002
    }
}
