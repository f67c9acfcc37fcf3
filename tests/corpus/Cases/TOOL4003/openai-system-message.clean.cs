// rule: TOOL4003
// construct: model, interpolation
// about: UserChatMessage is made from it, and the system message from a constant.
using OpenAI.Chat;

namespace Classify;

[Toolset("classify")]
public sealed partial class ClassifyTools(ChatClient client)
{
    /// <summary>Sorts a comment.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="topic">What it is about.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> SortAsync(string comment, string topic, CancellationToken cancellationToken)
    {
        var messages = new List<OpenAI.Chat.ChatMessage>();
        messages.Add(new SystemChatMessage("Say whether a comment is friendly."));
        messages.Add(new UserChatMessage($"The comment is on {topic}."));
        messages.Add(new UserChatMessage(comment));
        var answer = await client.CompleteChatAsync(messages, cancellationToken: cancellationToken);
        return answer.Value.Content[0].Text;
    }
}
