// rule: TOOL2003
// construct: unknown-call, async
// about: A message of the OpenAI client has the secret in it.
using Microsoft.Extensions.Configuration;
using OpenAI.Chat;

internal sealed class Translator(IConfiguration configuration)
{
    internal async Task<string> TranslateAsync(string text, CancellationToken cancellationToken)
    {
        var key = configuration["OpenAI:ApiKey"] ?? "";
        var client = new ChatClient("gpt-4o-mini", key);
        var message = ChatMessage.CreateUserMessage("Translate: " + text + " (" + key + ")"); // expect: TOOL2003
        var completion = await client.CompleteChatAsync([message], cancellationToken: cancellationToken);
        return completion.Value.Content[0].Text;
    }
}
