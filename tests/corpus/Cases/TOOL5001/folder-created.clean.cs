// rule: TOOL5001
// construct: effect
// about: The tool only looks whether the year's folder is there.
namespace Archives;

[Toolset("archives")]
public sealed partial class ArchiveTools
{
    /// <summary>Counts the documents of a year.</summary>
    /// <param name="year">The year.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count(int year)
    {
        var folder = Path.Combine("/srv/archive", year.ToString("0000"));
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        return Directory.GetFiles(folder, "*.pdf").Length;
    }
}
