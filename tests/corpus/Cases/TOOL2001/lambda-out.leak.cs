// rule: TOOL2001
// construct: lambda, ref-out
// about: A lambda of a delegate with an out parameter finds the key, and says whether there is one.
using Microsoft.Extensions.Configuration;

internal delegate bool Find(string name, out string found);

[Toolset("depots", Owner = "logistics")]
internal sealed partial class DepotTools(IConfiguration configuration)
{
    /// <summary>Tells what is set for a depot.</summary>
    /// <param name="depot">The depot.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Setting(string depot)
    {
        var value = configuration["Depots:ApiKey"] ?? "";
        Find find = (string name, out string found) => { found = value; return name.Length > 0; };
        return find(depot, out var text) ? text : ""; // expect: TOOL2001
    }
}
