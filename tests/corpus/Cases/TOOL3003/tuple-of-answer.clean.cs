// rule: TOOL3003
// construct: tuple, async
// about: The number, which was parsed from the text, becomes the argument.
using Microsoft.Extensions.AI;

internal sealed class Thermostat(IChatClient chat, AIFunction heat)
{
    internal async Task<object?> HeatAsync(string wish, CancellationToken cancellationToken)
    {
        var (text, degrees) = await AskAsync(wish, cancellationToken);
        var value = text.Length == 0 ? 18 : degrees;
        return await heat.InvokeAsync(new AIFunctionArguments { ["degrees"] = value }, cancellationToken);
    }

    private async Task<(string Text, int Degrees)> AskAsync(string wish, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("How warm? " + wish, cancellationToken: cancellationToken);
        return (answer.Text, int.TryParse(answer.Text, out var degrees) ? degrees : 0);
    }
}
