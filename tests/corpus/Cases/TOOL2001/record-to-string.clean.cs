// rule: TOOL2001
// construct: record
// about: The record whose text is shown is made without the token.
using Microsoft.Extensions.Configuration;

[Toolset("builds", Owner = "platform-team")]
internal sealed partial class BuildTools(IConfiguration configuration)
{
    /// <summary>Describes the build agent.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Agent()
    {
        var token = configuration["Build:AgentToken"] ?? "";
        var agent = new Agent("linux", token.Length > 0 ? "registered" : "new");
        return agent.ToString();
    }
}

internal sealed record Agent(string Pool, string State);
