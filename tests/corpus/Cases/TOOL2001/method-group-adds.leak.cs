// rule: TOOL2001
// construct: lambda, collection
// about: A list's own Add is handed to ForEach, so the other list holds the keys, and it is what the tool returns.
using Microsoft.Extensions.Configuration;

[Toolset("lockers", Owner = "facilities")]
internal sealed partial class LockerTools(IConfiguration configuration)
{
    /// <summary>Lists what is known of the lockers.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> Known()
    {
        var keys = new List<string> { configuration["Lockers:MasterKey"] ?? "" };
        var names = new List<string> { configuration["Lockers:Hall"] ?? "" };
        var all = new List<string>();
        keys.ForEach(all.Add);
        names.ForEach(keys.Add);
        return all; // expect: TOOL2001
    }
}
