// rule: TOOL5001
// construct: effect, string-builder
// about: The writer writes into a file.
using System.Text;

namespace Menus;

[Toolset("menus")]
public sealed partial class MenuTools
{
    /// <summary>Prints the menu of a day.</summary>
    /// <param name="day">The day of the week, from 1.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Print(int day) // expect: TOOL5001
    {
        var writer = new StringBuilder();
        using var output = new StreamWriter("/srv/menus/today.txt");
        output.WriteLine("Menu of day " + day);
        output.Flush();
        writer.Append("Enjoy your meal.");
        return writer.ToString();
    }
}
