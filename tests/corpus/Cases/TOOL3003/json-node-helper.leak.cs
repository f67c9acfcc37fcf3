// rule: TOOL3003
// construct: helper-method, dynamic
// about: A helper takes a node out of an answer, and it becomes an argument.
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

internal sealed class Restocker(HttpClient http, AIFunction order)
{
    internal async Task<object?> RestockAsync(int article, CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync($"https://supplier.example/{article}", cancellationToken);
        var count = Count(text);
        return await order.InvokeAsync(new AIFunctionArguments { ["count"] = count }, cancellationToken); // expect: TOOL3003
    }

    private static JsonNode? Count(string text) => JsonNode.Parse(text)?["suggested"]?["count"];
}
