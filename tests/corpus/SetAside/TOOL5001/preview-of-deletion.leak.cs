// rule: TOOL5001
// construct: effect, pattern
// about: One arm of a switch expression calls what deletes.
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
    private int Past(Plan plan) => plan switch // expect: TOOL5001
    {
        Plan.Show => Old().Count,
        Plan.Sweep => Old().Sum(Remove),
        _ => 0,
    };

    private static List<FileInfo> Old() => new DirectoryInfo("/srv/records").GetFiles().Where(file => file.LastWriteTimeUtc.Year < 2016).ToList();

    private static int Remove(FileInfo file)
    {
        file.Delete();
        return 1;
    }
}
