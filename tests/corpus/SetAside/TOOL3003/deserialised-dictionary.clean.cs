// rule: TOOL3003
// construct: generic, collection
// about: An answer is read as a record of the case's own, and its members become arguments.
using System.Text.Json;
using Microsoft.Extensions.AI;

internal sealed class Dispatcher(HttpClient http, AIFunction assign)
{
    internal async Task<object?> AssignAsync(int ticket, CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync($"https://tickets.example/{ticket}", cancellationToken);
        var read = JsonSerializer.Deserialize<Ticket>(text);
        var arguments = new AIFunctionArguments { ["ticket"] = ticket, ["team"] = read?.Team };
        return await assign.InvokeAsync(arguments, cancellationToken);
    }
}

internal sealed record Ticket(int Number, Team Team);

internal enum Team
{
    Support,
    Field,
}
