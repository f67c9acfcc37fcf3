// rule: TOOL2003
// construct: unknown-call, linq
// about: Lines with the secret are joined to a question for the model.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

internal sealed class LogReader(IChatClient chat, IConfiguration configuration)
{
    internal async Task<string> WhyAsync(string error, CancellationToken cancellationToken)
    {
        var lines = new List<string> { "error: " + error };
        lines.Add("db: " + configuration.GetConnectionString("Main"));
        var shown = lines.Select(line => line.Trim());
        var answer = await chat.GetResponseAsync(string.Join('\n', shown), cancellationToken: cancellationToken); // expect: TOOL2003
        return answer.Text;
    }

    [Declassifies("Keeps only what stands before the colon.")]
    private static string Cut(string line) => line.Split(':')[0];
}
