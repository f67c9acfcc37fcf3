// rule: TOOL4003
// construct: collection, model
// about: What the other agent said is added as a user message.
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Panels;

public sealed class Panel(IChatClient critic, IChatCompletionService writer)
{
    public async Task<string> ReviseAsync(string draft, CancellationToken cancellationToken)
    {
        var critique = await critic.GetResponseAsync("Criticise: " + draft, cancellationToken: cancellationToken);
        var history = new ChatHistory();
        history.AddSystemMessage("You revise drafts.");
        history.AddUserMessage(critique.Text);
        history.AddUserMessage(draft);
        var revised = await writer.GetChatMessageContentAsync(history, cancellationToken: cancellationToken);
        return revised.Content ?? "";
    }
}
