// rule: TOOL4002
// construct: declaration
// about: The folder comes from a claim of the caller, which the host fills.
namespace Timesheets;

[Toolset("timesheets")]
public sealed partial class TimesheetTools
{
    /// <summary>Lists the time sheets that were filed.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> List([FromCaller("timesheets")] string folder)
    {
        var path = Path.Combine("/srv/timesheets", folder);
        var sheets = Directory.EnumerateFiles(path, "*.csv");
        return sheets.Select(sheet => Path.GetFileNameWithoutExtension(sheet)).ToList();
    }
}
