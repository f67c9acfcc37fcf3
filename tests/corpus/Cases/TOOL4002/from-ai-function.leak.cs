// rule: TOOL4002
// construct: model, async
// about: What an AIFunction returned is the program's argument text.
using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Deployments;

public sealed class Deployer(AIFunction chooseRing)
{
    public async Task DeployAsync(CancellationToken cancellationToken)
    {
        var result = await chooseRing.InvokeAsync(new AIFunctionArguments(), cancellationToken);
        var ring = result?.ToString() ?? "none";
        using var deploy = Process.Start("deploy", "--ring " + ring); // expect: TOOL4002
        await deploy.WaitForExitAsync(cancellationToken);
    }
}
