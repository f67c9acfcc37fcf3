// rule: TOOL4003
// construct: collection, model
// about: Semantic Kernel's history gets what another agent said as a system message.
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
        history.AddSystemMessage(critique.Text); // expect: TOOL4003
        history.AddUserMessage(draft);
        var revised = await writer.GetChatMessageContentAsync(history, cancellationToken: cancellationToken);
        return revised.Content ?? "";
    }
}
