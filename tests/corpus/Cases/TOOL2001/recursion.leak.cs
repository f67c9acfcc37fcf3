// rule: TOOL2001
// construct: helper-method, control-flow
// about: A recursive helper carries the secret along.
[Toolset("trees", Owner = "platform-team")]
internal sealed partial class TreeTools
{
    /// <summary>Shows the tree of folders that the sync covers.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Tree()
    {
        var secret = Environment.GetEnvironmentVariable("SYNC_SECRET") ?? "";
        return Indented("root", secret, 3); // expect: TOOL2001
    }

    private static string Indented(string name, string mark, int depth)
    {
        return depth == 0 ? name + mark : Indented("  " + name, mark, depth - 1);
    }
}
