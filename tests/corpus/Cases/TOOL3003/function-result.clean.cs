// rule: TOOL3003
// construct: lambda, collection
// about: The result of one function is read as its type before it becomes an argument of the next.
using System.Text.Json;
using Microsoft.Extensions.AI;

internal sealed class Chain(AIFunction find, AIFunction notify)
{
    internal async Task<object?> RunAsync(int order, CancellationToken cancellationToken)
    {
        var found = await find.InvokeAsync(new AIFunctionArguments { ["order"] = order }, cancellationToken);
        var customer = found is JsonElement json ? json.Deserialize<Customer>() : null;
        return await notify.InvokeAsync(new AIFunctionArguments { ["customer"] = customer?.Number }, cancellationToken);
    }
}

internal sealed record Customer(int Number);
