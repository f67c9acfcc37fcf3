// rule: TOOL5001
// construct: effect
// about: The tool creates the year's folder if it is not there.
namespace Archives;

[Toolset("archives")]
public sealed partial class ArchiveTools
{
    /// <summary>Counts the documents of a year.</summary>
    /// <param name="year">The year.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count(int year) // expect: TOOL5001
    {
        var folder = Path.Combine("/srv/archive", year.ToString("0000"));
        Directory.CreateDirectory(folder);
        return Directory.GetFiles(folder, "*.pdf").Length;
    }
}
