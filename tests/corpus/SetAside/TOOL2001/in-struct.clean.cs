// rule: TOOL2001
// construct: ref-out, record
// about: The helper reads the other member of the struct.
[Toolset("drones", Owner = "platform-team")]
internal sealed partial class DroneTools
{
    /// <summary>Describes the drone's ground station.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Station()
    {
        var station = new Station("hill", Environment.GetEnvironmentVariable("DRONE_SECRET") ?? "");
        return Describe(in station);
    }

    private static string Describe(in Station station) => station.Login.Length > 0 ? station.Name : "nobody";
}

internal readonly record struct Station(string Name, string Login);
