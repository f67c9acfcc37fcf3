// rule: TOOL4002
// construct: model, async
// about: What it returned is compared, and a constant is the argument text.
using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Deployments;

public sealed class Deployer(AIFunction chooseRing)
{
    public async Task DeployAsync(CancellationToken cancellationToken)
    {
        var result = await chooseRing.InvokeAsync(new AIFunctionArguments(), cancellationToken);
        var ring = result?.ToString() ?? "none";
        using var deploy = Process.Start("deploy", ring == "canary" ? "--ring canary" : "--ring none");
        await deploy.WaitForExitAsync(cancellationToken);
    }
}
