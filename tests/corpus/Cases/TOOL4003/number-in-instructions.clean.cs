// rule: TOOL4003
// construct: type-cut, interpolation
// about: A number does, and a number holds no instruction.
using Microsoft.Extensions.AI;

namespace Abstracts;

[Toolset("abstracts")]
public sealed partial class AbstractTools(IChatClient chat)
{
    /// <summary>Writes an abstract.</summary>
    /// <param name="text">The paper.</param>
    /// <param name="length">How many sentences.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> WriteAsync(string text, int length, CancellationToken cancellationToken)
    {
        var options = new ChatOptions();
        options.Instructions = $"Write an abstract of {length} sentences.";
        var answer = await chat.GetResponseAsync(text, options, cancellationToken);
        return answer.Text;
    }
}
