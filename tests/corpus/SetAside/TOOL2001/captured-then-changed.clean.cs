// rule: TOOL2001
// construct: lambda, control-flow
// about: A lambda captures a variable that held the secret, but no more when the lambda runs.
[Toolset("fleet", Owner = "platform-team")]
internal sealed partial class FleetTools
{
    /// <summary>Tells how the position service of the fleet is reached.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Positions()
    {
        var shown = Environment.GetEnvironmentVariable("FLEET_TOKEN") ?? "";
        var isSet = shown.Length > 0;
        Func<string> describe = () => "token: " + shown;
        shown = isSet ? "set" : "none";
        return describe();
    }
}
