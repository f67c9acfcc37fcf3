// rule: TOOL3003
// construct: lambda, collection
// about: The untyped result of one function becomes an argument of the next.
using System.Text.Json;
using Microsoft.Extensions.AI;

internal sealed class Chain(AIFunction find, AIFunction notify)
{
    internal async Task<object?> RunAsync(int order, CancellationToken cancellationToken)
    {
        var found = await find.InvokeAsync(new AIFunctionArguments { ["order"] = order }, cancellationToken);
        return await notify.InvokeAsync(new AIFunctionArguments { ["customer"] = found }, cancellationToken); // expect: TOOL3003
    }
}

internal sealed record Customer(int Number);
