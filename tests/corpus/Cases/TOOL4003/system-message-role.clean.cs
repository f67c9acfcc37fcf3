// rule: TOOL4003
// construct: model
// about: The argument becomes the text of a user message.
using Microsoft.Extensions.AI;

namespace Translations;

[Toolset("translate")]
public sealed partial class TranslateTools(IChatClient chat)
{
    /// <summary>Translates a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The style that is wished.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> TranslateAsync(string text, string style, CancellationToken cancellationToken)
    {
        var rules = new ChatMessage(ChatRole.System, "Translate into Norwegian.");
        var wish = new ChatMessage(ChatRole.User, "Style: " + style);
        var source = new ChatMessage(ChatRole.User, text);
        var answer = await chat.GetResponseAsync([rules, wish, source], cancellationToken: cancellationToken);
        return answer.Text;
    }
}
