// rule: TOOL3003
// construct: tuple, async
// about: A helper gives the model's text and a number; the text becomes the argument.
using Microsoft.Extensions.AI;

internal sealed class Thermostat(IChatClient chat, AIFunction heat)
{
    internal async Task<object?> HeatAsync(string wish, CancellationToken cancellationToken)
    {
        var (text, degrees) = await AskAsync(wish, cancellationToken);
        var value = degrees > 30 ? "30" : text;
        return await heat.InvokeAsync(new AIFunctionArguments { ["degrees"] = value }, cancellationToken); // expect: TOOL3003
    }

    private async Task<(string Text, int Degrees)> AskAsync(string wish, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("How warm? " + wish, cancellationToken: cancellationToken);
        return (answer.Text, int.TryParse(answer.Text, out var degrees) ? degrees : 0);
    }
}
