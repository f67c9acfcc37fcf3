// rule: TOOL2001
// construct: property-field, collection
// about: A static constructor adds the token to a static list, and the tool joins that list.
[Toolset("lifts", Owner = "facilities")]
internal sealed partial class LiftTools
{
    private static readonly List<string> Logins = [];
    private static readonly List<string> Names = [];

    static LiftTools()
    {
        Logins.Add(Environment.GetEnvironmentVariable("LIFT_TOKEN") ?? "");
        Names.Add(Environment.GetEnvironmentVariable("LIFT_NAME") ?? "");
    }

    /// <summary>Lists the lifts.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string All() => string.Join(", ", Logins); // expect: TOOL2001
}
