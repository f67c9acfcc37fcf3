// rule: TOOL4002
// construct: ref-out, type-cut
// about: The text is tried as a Guid, and used as it is where that fails.
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
        var name = Guid.TryParse(deed, out var id) ? id.ToString("N") : deed;
        return File.ReadAllText(Path.Join("/srv/deeds", name)); // expect: TOOL4002
    }
}
