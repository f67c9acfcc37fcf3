using ToolContracts;

namespace Leaky;

[Toolset("weather", Owner = "desk")]
public sealed partial class WeatherTools
{
    /// <summary>Tells the weather.</summary>
    /// <param name="city">Where.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static object Tell(string city) => new { City = city, Degrees = 21 };
}
