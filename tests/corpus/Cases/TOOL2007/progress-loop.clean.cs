// rule: TOOL2007
// construct: collection, control-flow
// about: A loop reports each line; the list with the password is another one.
using Microsoft.Extensions.Configuration;

[Toolset("migrations", Owner = "platform-team")]
internal sealed partial class MigrationTools(IConfiguration configuration)
{
    /// <summary>Tells how many steps a migration has.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Steps(IProgress<string> progress)
    {
        var steps = new List<string> { "read " + configuration["Migration:Schema"] };
        var hidden = new List<string>();
        hidden.Add("log in with " + configuration["Migration:Password"]);
        foreach (var step in steps)
        {
            progress.Report(step);
        }

        return steps.Count + hidden.Count;
    }
}
