// rule: TOOL2001
// construct: control-flow
// about: A fixed text stands in for a missing name, and the secret is only asked for.
using Microsoft.Extensions.Configuration;

[Toolset("tills", Owner = "platform-team")]
internal sealed partial class TillTools(IConfiguration configuration)
{
    /// <summary>Tells the name of the till.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Name()
    {
        var secret = configuration["Till:SharedSecret"];
        return configuration["Till:Name"] ?? (secret is null ? "unnamed" : "registered");
    }
}
