// rule: TOOL2001
// construct: declaration, collection
// about: All environment variables are listed with their values.
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
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            lines.Add($"{variable.Key}={variable.Value}");
        }

        return lines; // expect: TOOL2001
    }
}
