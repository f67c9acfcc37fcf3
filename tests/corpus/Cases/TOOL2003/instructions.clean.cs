// rule: TOOL2003
// construct: property-field
// about: The instructions name the account, and the password is only tested.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

internal sealed class NightDesk(IChatClient chat, IConfiguration configuration)
{
    internal async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        var user = configuration["Desk:User"];
        var password = configuration["Desk:Password"];
        var options = new ChatOptions { Temperature = 0 };
        options.Instructions = $"You act for {user}{(password is null ? ", who has no login" : "")}.";
        var answer = await chat.GetResponseAsync(question, options, cancellationToken);
        return answer.Text;
    }
}
