// rule: TOOL2003
// construct: interpolation, async
// about: A connection string is put into a prompt.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

[Toolset("queries", Owner = "platform-team")]
internal sealed partial class QueryTools(IChatClient chat, IConfiguration configuration)
{
    /// <summary>Explains a query in words.</summary>
    /// <param name="query">The query.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> ExplainAsync(string query, CancellationToken cancellationToken)
    {
        var connection = configuration.GetConnectionString("Sales") ?? "";
        var schema = connection.Length == 0 ? "none" : "customer(id, name), invoice(id, total)";
        var answer = await chat.GetResponseAsync($"Explain {query} over {schema} at {connection}.", cancellationToken: cancellationToken); // expect: TOOL2003
        return answer.Text;
    }
}
