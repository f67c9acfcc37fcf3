// rule: TOOL3003
// construct: control-flow, pattern
// about: In one branch the argument is the model's text, in the other a constant.
using Microsoft.Extensions.AI;

internal sealed class Light(IChatClient chat, AIFunction set)
{
    internal async Task<object?> SetAsync(string wish, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("Which colour? " + wish, cancellationToken: cancellationToken);
        var colour = answer.Text switch
        {
            "red" => "red",
            var other => other.ToLowerInvariant(),
        };
        return await set.InvokeAsync(new AIFunctionArguments { ["colour"] = colour }, cancellationToken); // expect: TOOL3003
    }
}
