// rule: TOOL4002
// construct: guard, control-flow
// about: The resolved path is tested against the root, but the test only counts a metric and does not leave.
namespace Warehouse.Manuals;

[Toolset("manuals")]
public sealed partial class ManualTools
{
    private const string Root = "/srv/manuals";
    private int _outside;

    /// <summary>Reads a machine's manual.</summary>
    /// <param name="relativePath">Where the manual lies below the manuals' folder.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string relativePath)
    {
        var full = Path.GetFullPath(Path.Combine(Root, relativePath));
        if (!full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _outside);
        }

        return File.ReadAllText(full); // expect: TOOL4002
    }
}
