// rule: TOOL3003
// construct: generic, type-cut
// about: The answer is read as a contract type, and its member, a text as well, becomes an argument.
using System.Text.Json;
using Microsoft.Extensions.AI;

internal sealed class Greeter(HttpClient http, AIFunction greet)
{
    internal async Task<object?> GreetAsync(int guest, CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync($"https://guests.example/{guest}", cancellationToken);
        var read = JsonSerializer.Deserialize<Guest>(text);
        var name = read?.Name;
        return await greet.InvokeAsync(new AIFunctionArguments { ["name"] = name }, cancellationToken);
    }
}

internal sealed record Guest(int Number, string Name);
