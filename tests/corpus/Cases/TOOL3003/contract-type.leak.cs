// rule: TOOL3003
// construct: generic, type-cut
// about: The name in an answer is read as a text and becomes an argument.
using System.Text.Json;
using Microsoft.Extensions.AI;

internal sealed class Greeter(HttpClient http, AIFunction greet)
{
    internal async Task<object?> GreetAsync(int guest, CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync($"https://guests.example/{guest}", cancellationToken);
        using var document = JsonDocument.Parse(text);
        var name = document.RootElement.GetProperty("name").GetString();
        return await greet.InvokeAsync(new AIFunctionArguments { ["name"] = name }, cancellationToken); // expect: TOOL3003
    }
}

internal sealed record Guest(int Number, string Name);
