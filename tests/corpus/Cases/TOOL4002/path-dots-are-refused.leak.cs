// rule: TOOL4002
// construct: guard
// about: Names with '..' leave, but an absolute name passes the test and Path.Combine takes it as it is.
namespace Beekeeping;

[Toolset("hives")]
public sealed partial class HiveTools
{
    private const string Folder = "/srv/hives";

    /// <summary>Reads the diary of a hive.</summary>
    /// <param name="hive">The diary's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Diary(string hive)
    {
        if (hive.Contains("..", StringComparison.Ordinal))
        {
            throw new ToolFailedException("no-such-hive", ToolFailure.NotStarted);
        }

        return File.ReadAllText(Path.Combine(Folder, hive)); // expect: TOOL4002
    }
}
