// rule: TOOL4002
// construct: guard, generic
// about: Only the volume goes into the path, and Untrusted<T>.Validate opened it.
namespace Library.Scans;

[Toolset("scans")]
public sealed partial class ScanTools
{
    /// <summary>Reads a scanned page.</summary>
    /// <param name="volume">The volume's mark.</param>
    /// <param name="page">The page's mark.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Page(Untrusted<string> volume, string page)
    {
        var shelf = volume.Validate(mark => mark.Length == 6 && mark.All(char.IsAsciiDigit));
        var text = File.ReadAllText($"/srv/scans/{shelf}/all.txt");
        return text + " #" + page;
    }
}
