// rule: TOOL2001
// construct: declaration, control-flow
// about: The model chooses which configuration key is shown: the key is not constant.
using Microsoft.Extensions.Configuration;

[Toolset("settings", Owner = "platform-team")]
internal sealed partial class SettingsTools(IConfiguration configuration)
{
    /// <summary>Shows a setting of the shop.</summary>
    /// <param name="name">The setting, for instance currency.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Show(string name) => configuration["Shop:" + name] ?? "unset"; // expect: TOOL2001
}
