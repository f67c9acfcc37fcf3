// rule: TOOL4002
// construct: guard
// about: The name must be one of those in the folder; names with '..' never are.
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
        var diaries = Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.Ordinal);
        if (!diaries.Contains(hive))
        {
            throw new ToolFailedException("no-such-hive", ToolFailure.NotStarted);
        }

        return File.ReadAllText(Path.Combine(Folder, hive));
    }
}
