// rule: TOOL2003
// construct: collection
// about: A chat message carries a placeholder where the token stands.
using Microsoft.Extensions.AI;

internal sealed class RequestWriter(IChatClient chat)
{
    internal async Task<string> WriteAsync(string endpoint, CancellationToken cancellationToken)
    {
        var token = Environment.GetEnvironmentVariable("DOCS_TOKEN") ?? "";
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "You write examples of HTTP requests."),
        ];
        messages.Add(new ChatMessage(ChatRole.User, $"curl {endpoint} -H 'Authorization: Bearer {(token.Length > 0 ? "TOKEN" : "")}'"));
        var answer = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return answer.Text;
    }
}
