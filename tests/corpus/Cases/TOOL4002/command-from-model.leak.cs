// rule: TOOL4002
// construct: model, effect
// about: What a model wrote is run as the arguments of a program.
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
        if (target.Length > 20)
        {
            return -1;
        }

        using var make = Process.Start("make", target); // expect: TOOL4002
        await make.WaitForExitAsync(cancellationToken);
        return make.ExitCode;
    }
}
