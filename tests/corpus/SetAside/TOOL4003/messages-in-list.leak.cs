// rule: TOOL4003
// construct: collection, string-builder
// about: A builder gathers the tickets that another server's tool returned, and its text is inserted as the system message.
using System.Text;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Triage;

public sealed class TriageAgent(IChatClient chat, McpClient tickets)
{
    public async Task<string> NextAsync(CancellationToken cancellationToken)
    {
        var result = await tickets.CallToolAsync("open_tickets", cancellationToken: cancellationToken);
        var context = new StringBuilder("Open tickets:");
        foreach (var block in result.Content.OfType<TextContentBlock>())
        {
            context.AppendLine().Append("- ").Append(block.Text);
        }

        List<ChatMessage> messages = [new(ChatRole.User, "Which ticket is next?")];
        messages.Insert(0, new ChatMessage(ChatRole.System, context.ToString())); // expect: TOOL4003
        var answer = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return answer.Text;
    }
}
