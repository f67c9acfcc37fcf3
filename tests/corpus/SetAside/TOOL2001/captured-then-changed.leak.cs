// rule: TOOL2001
// construct: lambda, control-flow
// about: A lambda captures a variable that is set to the secret before the lambda runs.
[Toolset("fleet", Owner = "platform-team")]
internal sealed partial class FleetTools
{
    /// <summary>Tells how the position service of the fleet is reached.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Positions()
    {
        var shown = "none";
        Func<string> describe = () => "token: " + shown;
        shown = Environment.GetEnvironmentVariable("FLEET_TOKEN") ?? "";
        return describe(); // expect: TOOL2001
    }
}
