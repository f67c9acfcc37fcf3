// rule: TOOL4003
// construct: model, collection
// about: What it answered is added as the assistant's own words.
using Microsoft.SemanticKernel.ChatCompletion;

namespace Negotiations;

public sealed class Negotiator(IChatCompletionService service)
{
    public async Task<string> SecondRoundAsync(string offer, CancellationToken cancellationToken)
    {
        var first = new ChatHistory("You negotiate.");
        first.AddUserMessage(offer);
        var answers = await service.GetChatMessageContentsAsync(first, cancellationToken: cancellationToken);
        var text = answers[0].Content ?? "";
        var second = new ChatHistory("You negotiate.");
        second.AddAssistantMessage(text);
        second.AddUserMessage("Is that your last word?");
        var last = await service.GetChatMessageContentsAsync(second, cancellationToken: cancellationToken);
        return last[0].Content ?? "";
    }
}
