// rule: TOOL2003
// construct: record, interpolation
// about: One member of the record is written into the prompt.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

[Toolset("deployments", Owner = "platform-team")]
internal sealed partial class DeploymentTools(IChatClient chat, IConfiguration configuration)
{
    /// <summary>Suggests a plan for a deployment.</summary>
    /// <param name="service">The service.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> SuggestAsync(string service, CancellationToken cancellationToken)
    {
        var target = new DeploymentTarget("eu-west", configuration["Deploy:Token"] ?? "");
        var answer = await chat.GetResponseAsync($"Plan {service} on {target.Region}", cancellationToken: cancellationToken);
        return answer.Text + (target.Login.Length == 0 ? " (nobody is logged in)" : "");
    }
}

internal sealed record DeploymentTarget(string Region, string Login);
