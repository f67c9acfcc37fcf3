// rule: TOOL4003
// construct: exception, model
// about: Another model's answer, which an exception carries in its own property, comes out of the catch as an instruction.
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
            options.Instructions = "Judge this: " + foul.Answer; // expect: TOOL4003
        }

        return (await judge.GetResponseAsync(question, options, cancellationToken)).Text;
    }
}
