// rule: TOOL4001
// construct: model, async
// about: The answer is compared with the known queues, and one of those is passed.
using Microsoft.Extensions.AI;

namespace Support;

public sealed class Dispatcher(IChatClient chat)
{
    private static readonly string[] Queues = ["billing", "returns", "other"];

    public async Task<string> RouteAsync(string mail, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync([new ChatMessage(ChatRole.User, mail)], cancellationToken: cancellationToken);
        var queue = Queues.FirstOrDefault(known => known == answer.Text, "other");
        return Enqueue(queue, mail);
    }

    private static string Enqueue([Trusted] string queue, string mail) => $"{queue}:{mail.Length}";
}
