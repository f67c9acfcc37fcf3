// rule: TOOL2003
// construct: unknown-call, linq
// about: Lines whose secret parts were cut are joined to the question.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

internal sealed class LogReader(IChatClient chat, IConfiguration configuration)
{
    internal async Task<string> WhyAsync(string error, CancellationToken cancellationToken)
    {
        var lines = new List<string> { "error: " + error };
        lines.Add("db: " + configuration.GetConnectionString("Main"));
        var shown = lines.Select(Cut);
        var answer = await chat.GetResponseAsync(string.Join('\n', shown), cancellationToken: cancellationToken);
        return answer.Text;
    }

    [Declassifies("Keeps only what stands before the colon.")]
    private static string Cut(string line) => line.Split(':')[0];
}
