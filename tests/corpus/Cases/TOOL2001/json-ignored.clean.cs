// rule: TOOL2001
// construct: declaration, record
// about: The record gets the key in a member that JSON leaves out and the model never sees.
using Microsoft.Extensions.Configuration;

[Toolset("hubs", Owner = "platform-team")]
internal sealed partial class HubTools(IConfiguration configuration)
{
    /// <summary>Describes the hub of the alarm system.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private AlarmHub Hub()
    {
        return new AlarmHub("hall", "2.1") { Login = configuration["Alarm:Password"] ?? "" };
    }
}

internal sealed record AlarmHub(string Place, string Version)
{
    [ModelHidden]
    public string Login { get; init; } = "";
}
