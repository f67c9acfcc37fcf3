// rule: TOOL5001
// construct: effect, control-flow
// about: The full path is used, and the current directory is only read.
namespace Trees;

[Toolset("trees")]
public sealed partial class TreeTools
{
    /// <summary>Counts the files of a release.</summary>
    /// <param name="release">The release's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Count(int release)
    {
        var before = Directory.GetCurrentDirectory();
        var folder = Path.GetFullPath(Path.Combine("/srv/releases", release.ToString(System.Globalization.CultureInfo.InvariantCulture)), before);
        return $"{Directory.GetFiles(folder).Length} files";
    }
}
