// rule: TOOL4002
// construct: local-function
// about: A local function opens what it is given, and is given the model's name.
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
        var text = Read(report); // expect: TOOL4002
        return text.Length == 0 ? "The report is empty." : text;

        static string Read(string name)
        {
            return File.ReadAllText("/srv/claims/" + name);
        }
    }
}
