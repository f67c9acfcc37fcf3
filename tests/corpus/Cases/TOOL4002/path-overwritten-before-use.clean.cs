// rule: TOOL4002
// construct: control-flow
// about: The name is overwritten on both branches before it is used.
namespace Transit;

[Toolset("timetables")]
public sealed partial class TimetableTools
{
    /// <summary>Reads a timetable.</summary>
    /// <param name="line">The bus line.</param>
    /// <param name="onSunday">Whether it is for a Sunday.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string line, bool onSunday)
    {
        var label = line;
        if (onSunday)
        {
            line = "sunday";
        }
        else
        {
            line = "weekday";
        }

        var table = File.ReadAllLines(Path.Combine("/srv/timetables", line));
        return $"{label}: {table.Length} departures";
    }
}
