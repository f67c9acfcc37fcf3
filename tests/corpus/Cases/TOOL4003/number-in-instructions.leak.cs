// rule: TOOL4003
// construct: type-cut, interpolation
// about: The model's words decide how long the answer shall be, inside the instructions.
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
    private async Task<string> WriteAsync(string text, string length, CancellationToken cancellationToken)
    {
        var options = new ChatOptions();
        options.Instructions = $"Write an abstract of {length} sentences."; // expect: TOOL4003
        var answer = await chat.GetResponseAsync(text, options, cancellationToken);
        return answer.Text;
    }
}
