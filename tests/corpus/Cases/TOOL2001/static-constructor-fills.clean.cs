// rule: TOOL2001
// construct: property-field, collection
// about: A static constructor adds the token to one static list and the names to another, and the tool joins the names.
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
    private static string All() => string.Join(", ", Names);
}
