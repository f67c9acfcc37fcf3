// rule: TOOL2003
// construct: helper-method, async
// about: A helper passes what it gets on to the model: the fault is at the argument.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

[Toolset("replies", Owner = "platform-team")]
internal sealed partial class ReplyTools(IChatClient chat, IConfiguration configuration)
{
    /// <summary>Drafts a reply to a complaint.</summary>
    /// <param name="complaint">The complaint.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> DraftAsync(string complaint, CancellationToken cancellationToken)
    {
        var secret = configuration["Replies:WebhookSecret"] ?? "";
        return await AskAsync(complaint + secret, "complaints", cancellationToken); // expect: TOOL2003
    }

    private async Task<string> AskAsync(string text, string queue, CancellationToken cancellationToken)
    {
        if (queue.Length == 0)
        {
            return "";
        }

        var answer = await chat.GetResponseAsync("Draft a reply to: " + text, cancellationToken: cancellationToken);
        return answer.Text;
    }
}
