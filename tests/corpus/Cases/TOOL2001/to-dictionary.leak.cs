// rule: TOOL2001
// construct: linq, collection
// about: Settings become a dictionary of names and values, and the values are secret.
using Microsoft.Extensions.Configuration;

[Toolset("mailsetup", Owner = "platform-team")]
internal sealed partial class MailSetupTools(IConfiguration configuration)
{
    /// <summary>Shows the settings of the mail relay.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private Dictionary<string, string> Settings()
    {
        Setting[] settings =
        [
            new("host", configuration["Smtp:Host"] ?? ""),
            new("password", configuration["Smtp:Password"] ?? ""),
        ];
        return settings.ToDictionary(one => one.Name, one => one.Value); // expect: TOOL2001
    }
}

internal sealed record Setting(string Name, string Value);
