// rule: TOOL4002
// construct: guard, generic
// about: The volume was opened by Validate, but the page, which nobody looked at, goes into the path too.
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
        var text = File.ReadAllText($"/srv/scans/{shelf}/{page}.txt"); // expect: TOOL4002
        return text + " #" + page;
    }
}
