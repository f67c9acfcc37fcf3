// rule: TOOL2001
// construct: control-flow
// about: The secret stands in for a missing name.
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
        return configuration["Till:Name"] ?? secret ?? "unnamed"; // expect: TOOL2001
    }
}
