// rule: TOOL5001
// construct: effect, string-builder
// about: A StringBuilder is named writer, and a StringWriter writes into it.
using System.Text;

namespace Menus;

[Toolset("menus")]
public sealed partial class MenuTools
{
    /// <summary>Prints the menu of a day.</summary>
    /// <param name="day">The day of the week, from 1.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Print(int day)
    {
        var writer = new StringBuilder();
        using var output = new StringWriter(writer);
        output.WriteLine("Menu of day " + day);
        output.Flush();
        writer.Append("Enjoy your meal.");
        return writer.ToString();
    }
}
