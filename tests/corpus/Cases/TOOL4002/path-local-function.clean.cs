// rule: TOOL4002
// construct: local-function
// about: The local function looks the name up among the files that are there and opens one of those.
namespace Insurance.Claims;

[Toolset("claims")]
public sealed partial class ClaimTools
{
    /// <summary>Reads the report of a claim.</summary>
    /// <param name="report">The report's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Report(string report)
    {
        var text = Read(report);
        return text.Length == 0 ? "The report is empty." : text;

        static string Read(string name)
        {
            var known = Directory.GetFiles("/srv/claims").FirstOrDefault(file => Path.GetFileName(file) == name);
            return known is null ? "" : File.ReadAllText(known);
        }
    }
}
