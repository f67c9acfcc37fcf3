// rule: TOOL2003
// construct: property-field
// about: The instructions of a request have the password in them.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

internal sealed class NightDesk(IChatClient chat, IConfiguration configuration)
{
    internal async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        var user = configuration["Desk:User"];
        var password = configuration["Desk:Password"];
        var options = new ChatOptions { Temperature = 0 };
        options.Instructions = $"Log in as {user} with {password} where you need to."; // expect: TOOL2003
        var answer = await chat.GetResponseAsync(question, options, cancellationToken);
        return answer.Text;
    }
}
