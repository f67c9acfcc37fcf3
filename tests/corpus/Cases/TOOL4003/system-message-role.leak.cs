// rule: TOOL4003
// construct: model
// about: A tool's argument becomes the text of a system message.
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
        var rules = new ChatMessage(ChatRole.System, "Translate into Norwegian. " + style); // expect: TOOL4003
        var source = new ChatMessage(ChatRole.User, text);
        var answer = await chat.GetResponseAsync([rules, source], cancellationToken: cancellationToken);
        return answer.Text;
    }
}
