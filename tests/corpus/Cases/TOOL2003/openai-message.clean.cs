// rule: TOOL2003
// construct: unknown-call, async
// about: The secret makes the OpenAI client, and the message does not have it.
using Microsoft.Extensions.Configuration;
using OpenAI.Chat;

internal sealed class Translator(IConfiguration configuration)
{
    internal async Task<string> TranslateAsync(string text, CancellationToken cancellationToken)
    {
        var key = configuration["OpenAI:ApiKey"] ?? "";
        var client = new ChatClient("gpt-4o-mini", key);
        var message = ChatMessage.CreateUserMessage("Translate: " + text);
        var completion = await client.CompleteChatAsync([message], cancellationToken: cancellationToken);
        return completion.Value.Content[0].Text;
    }
}
