// rule: TOOL4003
// construct: exception, model
// about: The catch takes only the answer's length out of the exception.
using Microsoft.Extensions.AI;

namespace Referees;

public sealed class FoulException(string answer) : Exception("The answer breaks the rules.")
{
    public string Answer { get; } = answer;
}

public sealed class Referee(IChatClient player, IChatClient judge)
{
    public async Task<string> JudgeAsync(string question, CancellationToken cancellationToken)
    {
        var options = new ChatOptions();
        try
        {
            var answer = await player.GetResponseAsync(question, cancellationToken: cancellationToken);
            throw new FoulException(answer.Text);
        }
        catch (FoulException foul)
        {
            options.Instructions = "Judge an answer of " + foul.Answer.Length + " letters.";
        }

        return (await judge.GetResponseAsync(question, options, cancellationToken)).Text;
    }
}
