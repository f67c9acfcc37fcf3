// rule: TOOL2001
// construct: declaration, record
// about: A result record gets the key in a member that is written.
using Microsoft.Extensions.Configuration;

[Toolset("hubs", Owner = "platform-team")]
internal sealed partial class HubTools(IConfiguration configuration)
{
    /// <summary>Describes the hub of the alarm system.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private AlarmHub Hub()
    {
        return new AlarmHub("hall", configuration["Alarm:HubKey"] ?? "") { Login = configuration["Alarm:Password"] ?? "" }; // expect: TOOL2001
    }
}

internal sealed record AlarmHub(string Place, string Version)
{
    [ModelHidden]
    public string Login { get; init; } = "";
}
