using ToolContracts;

namespace Leaky;

[Toolset("weather", Owner = "desk")]
public sealed partial class WeatherTools
{
    /// <summary>Tells the weather.</summary>
    /// <param name="city">Where.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static Weather Tell(string city) => new(city, 21);
}

public sealed record Weather(string City, int Degrees);
