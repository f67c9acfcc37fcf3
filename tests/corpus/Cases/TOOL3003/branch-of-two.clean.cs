// rule: TOOL3003
// construct: control-flow, pattern
// about: In both branches the argument is a constant that the model's text chose.
using Microsoft.Extensions.AI;

internal sealed class Light(IChatClient chat, AIFunction set)
{
    internal async Task<object?> SetAsync(string wish, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("Which colour? " + wish, cancellationToken: cancellationToken);
        var colour = answer.Text switch
        {
            "red" => "red",
            _ => "white",
        };
        return await set.InvokeAsync(new AIFunctionArguments { ["colour"] = colour }, cancellationToken);
    }
}
