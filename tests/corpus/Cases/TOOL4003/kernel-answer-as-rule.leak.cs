// rule: TOOL4003
// construct: model, collection
// about: What Semantic Kernel's service answered begins the next history.
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
        var second = new ChatHistory(text); // expect: TOOL4003
        second.AddUserMessage("Is that your last word?");
        var last = await service.GetChatMessageContentsAsync(second, cancellationToken: cancellationToken);
        return last[0].Content ?? "";
    }
}
