// rule: TOOL5001
// construct: effect, helper-method
// about: The recursive walk counts them.
namespace Shares;

[Toolset("shares")]
public sealed partial class ShareTools
{
    /// <summary>Counts empty folders of a share.</summary>
    /// <param name="share">The share's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Empty(int share) => Walk(new DirectoryInfo($"/srv/shares/{share}"));

    private static int Walk(DirectoryInfo folder)
    {
        var count = folder.GetDirectories().Sum(Walk);
        if (folder.GetFileSystemInfos().Length == 0)
        {
            count++;
        }

        return count;
    }
}
