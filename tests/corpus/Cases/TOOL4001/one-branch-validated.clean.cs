// rule: TOOL4001
// construct: guard, control-flow
// about: The other branch overwrites the value with a constant.
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
        else
        {
            chosen = "main";
        }

        return Valves.Open(chosen);
    }

    [Validates]
    private static string Checked(string valve) =>
        valve.Length == 2 ? valve : throw new ToolFailedException("bad-valve", ToolFailure.NotStarted);
}
