// rule: TOOL2003
// construct: record, interpolation
// about: A record with the secret is written into a prompt as a whole.
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
        var answer = await chat.GetResponseAsync($"Plan {service} on {target}", cancellationToken: cancellationToken); // expect: TOOL2003
        return answer.Text + (target.Login.Length == 0 ? " (nobody is logged in)" : "");
    }
}

internal sealed record DeploymentTarget(string Region, string Login);
