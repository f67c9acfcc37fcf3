// rule: TOOL2001
// construct: tuple, pattern
// about: Nested tuples are taken apart, and the inner part beside the secret is shown.
using Microsoft.Extensions.Configuration;

[Toolset("organs", Owner = "platform-team")]
internal sealed partial class OrganTools(IConfiguration configuration)
{
    /// <summary>Describes the transport box's tracker.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Tracker()
    {
        var (name, (address, login)) = ("box", (configuration["Tracker:Address"] ?? "", configuration["Tracker:Password"] ?? ""));
        return login.Length > 0 ? name + address : name;
    }
}
