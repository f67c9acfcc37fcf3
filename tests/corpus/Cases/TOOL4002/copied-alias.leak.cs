// rule: TOOL4002
// construct: property-field, collection
// about: Two variables stand for one list; the name that is added through one is read through the other.
namespace Quarries;

[Toolset("permits")]
public sealed partial class PermitTools
{
    /// <summary>Reads the last permit.</summary>
    /// <param name="permit">The permit's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Last(string permit)
    {
        var files = new List<string> { "first.txt" };
        var view = files;
        files.Add(permit);
        return File.ReadAllText(Path.Combine("/srv/permits", view[^1])) + files.Count; // expect: TOOL4002
    }
}
