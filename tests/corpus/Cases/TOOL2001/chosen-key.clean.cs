// rule: TOOL2001
// construct: declaration, control-flow
// about: A switch to constant keys, none of which is secret, decides.
using Microsoft.Extensions.Configuration;

[Toolset("settings", Owner = "platform-team")]
internal sealed partial class SettingsTools(IConfiguration configuration)
{
    /// <summary>Shows a setting of the shop.</summary>
    /// <param name="name">The setting, for instance currency.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Show(string name) => name switch
    {
        "currency" => configuration["Shop:Currency"] ?? "unset",
        "country" => configuration["Shop:Country"] ?? "unset",
        _ => "unknown",
    };
}
