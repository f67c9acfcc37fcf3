// rule: TOOL4001
// construct: guard, control-flow
// about: The value is validated on one branch, and both branches meet before the call.
namespace Greenhouse;

internal static class Valves
{
    public static string Open([Trusted] string valve) => "open: " + valve;
}

[Toolset("valves")]
public sealed partial class ValveTools
{
    /// <summary>Plans which valve to open.</summary>
    /// <param name="valve">The valve.</param>
    /// <param name="byNight">Whether it happens by night.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Plan(string valve, bool byNight)
    {
        var chosen = valve;
        if (byNight)
        {
            chosen = Checked(valve);
        }

        return Valves.Open(chosen); // expect: TOOL4001
    }

    [Validates]
    private static string Checked(string valve) =>
        valve.Length == 2 ? valve : throw new ToolFailedException("bad-valve", ToolFailure.NotStarted);
}
