// rule: TOOL2001
// construct: local-function, helper-method
// about: A static local function leaves its second parameter out of what it gives.
[Toolset("lifts", Owner = "platform-team")]
internal sealed partial class LiftTools
{
    /// <summary>Describes the lift's remote service.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Service()
    {
        return Join("lift.example", Environment.GetEnvironmentVariable("LIFT_PRIVATE_KEY"));

        static string Join(string host, string? key)
        {
            if (key is null)
            {
                return host;
            }

            return host + "#key";
        }
    }
}
