// rule: TOOL2001
// construct: record
// about: The text of a record has all its members in it, the token too.
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
        var agent = new Agent("linux", token);
        return agent.ToString(); // expect: TOOL2001
    }
}

internal sealed record Agent(string Pool, string State);
