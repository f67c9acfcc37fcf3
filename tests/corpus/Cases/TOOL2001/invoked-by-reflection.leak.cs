// rule: TOOL2001
// construct: dynamic, unknown-call
// about: A method is found by reflection and called with the secret.
using System.Reflection;
using Microsoft.Extensions.Configuration;

[Toolset("plugins", Owner = "platform-team")]
internal sealed partial class PluginTools(IConfiguration configuration)
{
    /// <summary>Shows what a formatter makes.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Format()
    {
        var method = typeof(Formats).GetMethod("Quote", BindingFlags.NonPublic | BindingFlags.Static)!;
        var made = method.Invoke(null, [configuration["Plugins:ApiKey"] ?? ""]);
        return made as string ?? method.Name; // expect: TOOL2001
    }
}

internal static class Formats
{
    private static string Quote(string text) => "'" + text + "'";
}
