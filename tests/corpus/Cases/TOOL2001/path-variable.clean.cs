// rule: TOOL2001
// construct: declaration, collection
// about: PATH is listed, which holds no secret.
using System.Collections;

[Toolset("hosts", Owner = "platform-team")]
internal sealed partial class HostTools
{
    /// <summary>Shows the environment of the build host.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static List<string> Variables()
    {
        var lines = new List<string>();
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
        {
            lines.Add($"PATH={folder}");
        }

        return lines;
    }
}
