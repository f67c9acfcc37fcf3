using Microsoft.Extensions.AI;
using ToolContracts;

namespace Leaky;

[Toolset("translations", Owner = "desk")]
public sealed partial class TranslationTools(IChatClient chat)
{
    /// <summary>Translates a text into Norwegian.</summary>
    /// <param name="text">The text.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<int> WordsAsync(string text, CancellationToken cancellationToken)
    {
        var rules = new ChatMessage(ChatRole.System, "Translate into Norwegian what the user sends.");
        var letter = new ChatMessage(ChatRole.User, text);
        var answer = await chat.GetResponseAsync([rules, letter], cancellationToken: cancellationToken);
        return answer.Text.Length;
    }
}
