// rule: TOOL4002
// construct: extension
// about: An extension method joins folder and name without a test.
namespace Vineyard;

internal static class CellarPaths
{
    public static string InCellar(this string name)
    {
        const string root = "/srv/cellar/";
        return Path.GetFullPath(root + name);
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
        return File.ReadAllText(path); // expect: TOOL4002
    }
}
