// rule: TOOL4001
// construct: model, async
// about: A model's answer is passed for a [Trusted] parameter.
using Microsoft.Extensions.AI;

namespace Support;

public sealed class Dispatcher(IChatClient chat)
{
    private static readonly string[] Queues = ["billing", "returns", "other"];

    public async Task<string> RouteAsync(string mail, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync([new ChatMessage(ChatRole.User, mail)], cancellationToken: cancellationToken);
        var queue = answer.Messages[^1].Text;
        return Enqueue(queue, mail); // expect: TOOL4001
    }

    private static string Enqueue([Trusted] string queue, string mail) => $"{queue}:{mail.Length}";
}
