// rule: TOOL4002
// construct: collection
// about: A name that the table does not hold comes back as it is.
namespace Fonts;

[Toolset("fonts")]
public sealed partial class FontTools
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["serif"] = "/usr/share/fonts/serif.ttf",
        ["mono"] = "/usr/share/fonts/mono.ttf",
    };

    /// <summary>Tells how large a font is.</summary>
    /// <param name="family">The font's family.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Size(string family)
    {
        var file = Files.GetValueOrDefault(family, family);
        return File.ReadAllBytes(file).LongLength; // expect: TOOL4002
    }
}
