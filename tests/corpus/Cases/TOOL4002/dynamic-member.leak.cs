// rule: TOOL4002
// construct: dynamic, conversion
// about: A member of a dynamic object that was made from the model's text becomes the path.
using System.Dynamic;

namespace Rosters;

[Toolset("rosters")]
public sealed partial class RosterTools
{
    /// <summary>Reads the duty roster of a week.</summary>
    /// <param name="week">The week.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string week)
    {
        dynamic wish = new ExpandoObject();
        wish.Week = week;
        string name = wish.Week;
        return File.ReadAllText($"/srv/rosters/{name}.txt"); // expect: TOOL4002
    }
}
