// rule: TOOL3003
// construct: collection, type-cut
// about: A JSON value of a model's answer becomes an argument of a function.
using System.Text.Json;
using Microsoft.Extensions.AI;

internal sealed class Booker(IChatClient chat, AIFunction book)
{
    internal async Task<object?> BookAsync(string wish, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("Answer in JSON: " + wish, cancellationToken: cancellationToken);
        using var document = JsonDocument.Parse(answer.Text);
        var seats = document.RootElement.GetProperty("seats");
        var arguments = new AIFunctionArguments { ["seats"] = seats }; // expect: TOOL3003
        return await book.InvokeAsync(arguments, cancellationToken);
    }
}
