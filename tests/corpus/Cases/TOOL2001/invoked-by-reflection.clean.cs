// rule: TOOL2001
// construct: dynamic, unknown-call
// about: A method is found by reflection, called with the secret, and its name is shown.
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
        return made is null ? "nothing" : method.Name;
    }
}

internal static class Formats
{
    private static string Quote(string text) => "'" + text + "'";
}
