// rule: TOOL3003
// construct: helper-method, dynamic
// about: The helper takes the node's whole number.
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

internal sealed class Restocker(HttpClient http, AIFunction order)
{
    internal async Task<object?> RestockAsync(int article, CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync($"https://supplier.example/{article}", cancellationToken);
        var count = Count(text);
        return await order.InvokeAsync(new AIFunctionArguments { ["count"] = count }, cancellationToken);
    }

    private static int Count(string text) => JsonNode.Parse(text)?["suggested"]?["count"]?.GetValue<int>() ?? 0;
}
