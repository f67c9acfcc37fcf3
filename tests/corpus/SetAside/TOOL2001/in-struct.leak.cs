// rule: TOOL2001
// construct: ref-out, record
// about: A struct passed by `in` holds the secret, and the helper reads that member.
[Toolset("drones", Owner = "platform-team")]
internal sealed partial class DroneTools
{
    /// <summary>Describes the drone's ground station.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Station()
    {
        var station = new Station("hill", Environment.GetEnvironmentVariable("DRONE_SECRET") ?? "");
        return Describe(in station); // expect: TOOL2001
    }

    private static string Describe(in Station station) => station.Name + "/" + station.Login;
}

internal readonly record struct Station(string Name, string Login);
