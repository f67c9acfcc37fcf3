// rule: TOOL5001
// construct: effect, pattern
// about: All arms of the switch expression compute what would be deleted.
namespace Retention;

public enum Plan
{
    Show,
    Sweep,
}

[Toolset("retention")]
public sealed partial class RetentionTools
{
    /// <summary>Tells how many files are past their retention.</summary>
    /// <param name="plan">What to do.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Past(Plan plan) => plan switch
    {
        Plan.Show => Old().Count,
        Plan.Sweep => Old().Sum(file => file.Exists ? 1 : 0),
        _ => 0,
    };

    private static List<FileInfo> Old() => new DirectoryInfo("/srv/records").GetFiles().Where(file => file.LastWriteTimeUtc.Year < 2016).ToList();

}
