// rule: TOOL3003
// construct: async, collection
// about: The text of a model's answer becomes an argument of a function.
using System.Globalization;
using Microsoft.Extensions.AI;

internal sealed class Planner(IChatClient chat, AIFunction plan)
{
    internal async Task<object?> PlanAsync(string wish, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("On which day? " + wish, cancellationToken: cancellationToken);
        var text = answer.Text.Trim();
        var arguments = new AIFunctionArguments { ["day"] = text }; // expect: TOOL3003
        return await plan.InvokeAsync(arguments, cancellationToken);
    }
}
