// rule: TOOL5001
// construct: effect, control-flow
// about: The process's current directory is set, and set back in a finally.
namespace Trees;

[Toolset("trees")]
public sealed partial class TreeTools
{
    /// <summary>Counts the files of a release.</summary>
    /// <param name="release">The release's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Count(int release) // expect: TOOL5001
    {
        var before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory($"/srv/releases/{release}");
            return $"{Directory.GetFiles(".").Length} files";
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }
}
