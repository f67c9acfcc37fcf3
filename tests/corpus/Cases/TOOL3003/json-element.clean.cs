// rule: TOOL3003
// construct: collection, type-cut
// about: A number is read out of the JSON value first.
using System.Text.Json;
using Microsoft.Extensions.AI;

internal sealed class Booker(IChatClient chat, AIFunction book)
{
    internal async Task<object?> BookAsync(string wish, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("Answer in JSON: " + wish, cancellationToken: cancellationToken);
        using var document = JsonDocument.Parse(answer.Text);
        var seats = document.RootElement.GetProperty("seats");
        var arguments = new AIFunctionArguments { ["seats"] = seats.GetInt32() };
        return await book.InvokeAsync(arguments, cancellationToken);
    }
}
