// rule: TOOL4002
// construct: dynamic, conversion
// about: The dynamic member is converted to a number before it goes into the path.
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
        var name = int.Parse((string)wish.Week, System.Globalization.CultureInfo.InvariantCulture).ToString("00");
        return File.ReadAllText($"/srv/rosters/{name}.txt");
    }
}
