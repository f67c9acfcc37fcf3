// rule: TOOL4002
// construct: helper-method
// about: The deepest helper takes the last part of the name only.
namespace Recipes;

internal static class Cookbook
{
    public static string Page(string chapter) => Load(chapter + ".md");

    private static string Load(string file) => ReadText(file).Replace("\r", "", StringComparison.Ordinal);

    private static string ReadText(string file) => File.ReadAllText(Path.Combine("/srv/cookbook", Path.GetFileName(file)));
}

[Toolset("cookbook")]
public sealed partial class CookbookTools
{
    /// <summary>Reads a chapter of the cookbook.</summary>
    /// <param name="chapter">The chapter's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string chapter)
    {
        var wanted = chapter.Trim().ToLowerInvariant();
        var page = Cookbook.Page(wanted);
        return page.Length > 4000 ? page[..4000] : page;
    }
}
