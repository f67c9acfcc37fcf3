// rule: TOOL4002
// construct: type-cut, interpolation
// about: The language is an enum: only the names of its members can become part of the path.
namespace Museum.Audio;

public enum GuideLanguage
{
    English,
    Norwegian,
    Sami,
}

[Toolset("guide")]
public sealed partial class GuideTools
{
    /// <summary>Reads the guide's text of a room.</summary>
    /// <param name="room">The room's number.</param>
    /// <param name="language">The language of the text.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Text(int room, GuideLanguage language)
    {
        var path = $"/srv/guide/{language}/room-{room}.txt";
        return File.Exists("/srv/guide/index") ? File.ReadAllText(path) : "The guide is closed.";
    }
}
