// rule: TOOL4003
// construct: model, helper-method
// about: The helper puts the words into the user's message.
#pragma warning disable OPENAI001 // Developer messages are an evaluation surface of the package.
using OpenAI.Chat;

namespace Lessons;

internal static class Prompts
{
    public static OpenAI.Chat.ChatMessage[] For(string level, string exercise) =>
        [new DeveloperChatMessage("Explain for the level that the user names."), new UserChatMessage(level + ": " + exercise)];
}

[Toolset("lessons")]
public sealed partial class LessonTools(ChatClient client)
{
    /// <summary>Explains an exercise.</summary>
    /// <param name="level">The pupil's level.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> ExplainAsync(string level, CancellationToken cancellationToken)
    {
        var prompt = Prompts.For(level, "Why is the sky blue?");
        var answer = await client.CompleteChatAsync(prompt, cancellationToken: cancellationToken);
        return answer.Value.Content[0].Text;
    }
}
