// rule: TOOL3003
// construct: async, collection
// about: The text is parsed to a day before it becomes an argument.
using System.Globalization;
using Microsoft.Extensions.AI;

internal sealed class Planner(IChatClient chat, AIFunction plan)
{
    internal async Task<object?> PlanAsync(string wish, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("On which day? " + wish, cancellationToken: cancellationToken);
        var text = answer.Text.Trim();
        var arguments = new AIFunctionArguments { ["day"] = DateOnly.Parse(text, CultureInfo.InvariantCulture) };
        return await plan.InvokeAsync(arguments, cancellationToken);
    }
}
