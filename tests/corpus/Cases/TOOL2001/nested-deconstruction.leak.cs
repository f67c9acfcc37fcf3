// rule: TOOL2001
// construct: tuple, pattern
// about: Nested tuples are taken apart, and the inner part with the secret is shown.
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
        return address.Length > 0 ? name + login : name; // expect: TOOL2001
    }
}
