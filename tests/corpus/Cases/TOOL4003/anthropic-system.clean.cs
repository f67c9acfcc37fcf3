// rule: TOOL4003
// construct: model, record
// about: The argument goes into the user's message.
using Anthropic;
using Anthropic.Models.Messages;

namespace Proofreading;

[Toolset("proofs")]
public sealed partial class ProofTools(IAnthropicClient client)
{
    /// <summary>Proofreads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="house">The publisher's style.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> ReadAsync(string text, string house, CancellationToken cancellationToken)
    {
        var system = "Proofread.";
        var prompt = $"House style: {house}\n\n{text}";
        List<MessageParam> messages = [new UserMessageParam { Content = prompt }];
        var request = new MessageCreateParams { Model = "claude-sonnet-4-5", MaxTokens = 800, Messages = messages, System = system };
        var answer = await client.Messages.Create(request, cancellationToken);
        return answer.ID;
    }
}
