// rule: TOOL2001
// construct: async, collection
// about: Three settings are loaded at once, the key is awaited apart and only measured.
[Toolset("forecast", Owner = "weather-team")]
internal sealed partial class ForecastTools
{
    /// <summary>Lists the settings of the forecast service.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static async Task<string> SettingsAsync(CancellationToken cancellationToken)
    {
        var parts = await Task.WhenAll(ReadAsync("FORECAST_REGION"), ReadAsync("FORECAST_UNITS"));
        var key = await KeyAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return string.Join(", ", parts) + (key.Length == 32 ? "" : ", key has a wrong length");
    }

    private static Task<string> ReadAsync(string name) => Task.FromResult(name switch
    {
        "FORECAST_REGION" => Environment.GetEnvironmentVariable("FORECAST_REGION") ?? "",
        _ => Environment.GetEnvironmentVariable("FORECAST_UNITS") ?? "",
    });

    private static Task<string> KeyAsync() => Task.FromResult(Environment.GetEnvironmentVariable("FORECAST_API_KEY") ?? "");
}
