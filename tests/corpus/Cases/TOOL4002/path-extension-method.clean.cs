// rule: TOOL4002
// construct: extension
// about: The extension method resolves the joined path, tests it against the root and leaves otherwise.
namespace Vineyard;

internal static class CellarPaths
{
    public static string InCellar(this string name)
    {
        const string root = "/srv/cellar/";
        var full = Path.GetFullPath(root + name);
        return full.StartsWith(root, StringComparison.Ordinal) ? full : throw new ToolFailedException("outside", ToolFailure.NotStarted);
    }
}

[Toolset("cellar")]
public sealed partial class CellarTools
{
    /// <summary>Reads the notes on a barrel.</summary>
    /// <param name="barrel">The barrel's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Notes(string barrel)
    {
        var path = barrel.InCellar();
        return File.ReadAllText(path);
    }
}
