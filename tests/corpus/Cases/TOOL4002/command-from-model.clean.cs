// rule: TOOL4002
// construct: model, effect
// about: What a model wrote is compared with the known targets, and anything else leaves.
using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Pipelines;

public sealed class Runner(IChatClient chat)
{
    private static readonly string[] Targets = ["test", "lint", "pack"];

    public async Task<int> RunAsync(string wish, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync($"Which make target fits: {wish}", cancellationToken: cancellationToken);
        var target = answer.Text.Trim();
        if (!Targets.Contains(target))
        {
            return -1;
        }

        using var make = Process.Start("make", target);
        await make.WaitForExitAsync(cancellationToken);
        return make.ExitCode;
    }
}
