// rule: TOOL4002
// construct: guard, helper-method
// about: The helper that the tool asks tests the resolved path against the root.
namespace Ropeworks;

[Toolset("ropes")]
public sealed partial class RopeTools
{
    private const string Root = "/srv/ropes/";

    /// <summary>Reads the test report of a rope.</summary>
    /// <param name="rope">The rope's report.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Report(string rope)
    {
        var full = Path.GetFullPath(Path.Combine(Root, rope));
        if (!IsBelow(Root, full))
        {
            throw new ToolFailedException("no-such-rope", ToolFailure.NotStarted);
        }

        return File.ReadAllText(full);
    }

    private static bool IsBelow(string root, string path) => path.StartsWith(root, StringComparison.Ordinal);
}
