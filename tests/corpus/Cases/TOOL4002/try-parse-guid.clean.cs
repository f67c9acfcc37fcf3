// rule: TOOL4002
// construct: ref-out, type-cut
// about: The tool leaves where the text is no Guid, and uses the Guid.
namespace Vaults;

[Toolset("deeds")]
public sealed partial class DeedTools
{
    /// <summary>Reads a deed.</summary>
    /// <param name="deed">The deed's identifier.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string deed)
    {
        if (!Guid.TryParse(deed, out var id))
        {
            return "That is no identifier.";
        }

        var name = id.ToString("N");
        return File.ReadAllText(Path.Join("/srv/deeds", name));
    }
}
