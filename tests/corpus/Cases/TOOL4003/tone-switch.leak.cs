// rule: TOOL4003
// construct: pattern, model
// about: Tones that the switch does not know are used as they are.
using Microsoft.Extensions.AI;

namespace Replies;

[Toolset("replies")]
public sealed partial class ReplyTools(IChatClient chat)
{
    /// <summary>Drafts a reply.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="tone">The tone.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> DraftAsync(string mail, string tone, CancellationToken cancellationToken)
    {
        var rule = tone switch
        {
            "formal" => "Write formally.",
            "short" => "Write one sentence.",
            _ => "Write like this: " + tone,
        };
        var options = new ChatOptions { Instructions = rule, MaxOutputTokens = 400 }; // expect: TOOL4003
        var answer = await chat.GetResponseAsync(mail, options, cancellationToken);
        return answer.Text;
    }
}
