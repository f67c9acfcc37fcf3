// rule: TOOL4003
// construct: model, interpolation
// about: OpenAI's SystemChatMessage is made from a tool's argument.
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
        messages.Add(new SystemChatMessage($"Say whether a comment on {topic} is friendly.")); // expect: TOOL4003
        messages.Add(new UserChatMessage(comment));
        var answer = await client.CompleteChatAsync(messages, cancellationToken: cancellationToken);
        return answer.Value.Content[0].Text;
    }
}
