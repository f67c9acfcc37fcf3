// rule: TOOL2001
// construct: async, collection
// about: Three settings are loaded at once, one of them is a key, and all of them are joined.
[Toolset("forecast", Owner = "weather-team")]
internal sealed partial class ForecastTools
{
    /// <summary>Lists the settings of the forecast service.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static async Task<string> SettingsAsync(CancellationToken cancellationToken)
    {
        var parts = await Task.WhenAll(ReadAsync("FORECAST_REGION"), ReadAsync("FORECAST_UNITS"), KeyAsync());
        cancellationToken.ThrowIfCancellationRequested();
        return string.Join(", ", parts); // expect: TOOL2001
    }

    private static Task<string> ReadAsync(string name) => Task.FromResult(name switch
    {
        "FORECAST_REGION" => Environment.GetEnvironmentVariable("FORECAST_REGION") ?? "",
        _ => Environment.GetEnvironmentVariable("FORECAST_UNITS") ?? "",
    });

    private static Task<string> KeyAsync() => Task.FromResult(Environment.GetEnvironmentVariable("FORECAST_API_KEY") ?? "");
}
