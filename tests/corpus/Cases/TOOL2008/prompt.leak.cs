// rule: TOOL2008
// construct: exception, async
// about: The text of an exception is asked of a model.
using Microsoft.Extensions.AI;

internal sealed class Diagnosis(IChatClient chat, HttpClient http)
{
    internal async Task<string> RunAsync(int node, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetStringAsync($"https://nodes.example/{node}", cancellationToken);
        }
        catch (HttpRequestException failed)
        {
            var answer = await chat.GetResponseAsync("Why does this happen? " + failed, cancellationToken: cancellationToken); // expect: TOOL2008
            return answer.Text;
        }
    }
}
