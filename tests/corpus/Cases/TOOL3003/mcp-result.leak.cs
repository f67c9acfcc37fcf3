// rule: TOOL3003
// construct: unknown-call, linq
// about: The text that an MCP server answers becomes an argument of a function.
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

internal sealed class Router(McpClient client, AIFunction route)
{
    private static readonly string[] Depots = ["north", "harbour"];

    internal async Task<object?> RouteAsync(int parcel, CancellationToken cancellationToken)
    {
        var query = new Dictionary<string, object?> { ["parcel"] = parcel };
        var result = await client.CallToolAsync("depot_of", query, cancellationToken: cancellationToken);
        var text = result.Content.OfType<TextContentBlock>().First().Text;
        var arguments = new AIFunctionArguments { ["depot"] = text }; // expect: TOOL3003
        return await route.InvokeAsync(arguments, cancellationToken);
    }
}
