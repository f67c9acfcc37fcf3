// rule: TOOL4002
// construct: declaration
// about: The folder is an argument that the model fills.
namespace Timesheets;

[Toolset("timesheets")]
public sealed partial class TimesheetTools
{
    /// <summary>Lists the time sheets that were filed.</summary>
    /// <param name="folder">The folder that they lie in.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> List(string folder)
    {
        var path = Path.Combine("/srv/timesheets", folder);
        var sheets = Directory.EnumerateFiles(path, "*.csv"); // expect: TOOL4002
        return sheets.Select(sheet => Path.GetFileNameWithoutExtension(sheet)).ToList();
    }
}
