// rule: TOOL3003
// construct: helper-method, async
// about: A model's text is given to a tool's method.
using Microsoft.Extensions.AI;

[Toolset("beds", Owner = "platform-team")]
internal sealed partial class BedTools
{
    /// <summary>Tells whether a ward has a free bed.</summary>
    /// <param name="ward">The ward's name.</param>
    /// <param name="count">How many beds.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    internal static bool Free(string ward, int count) => ward.Length > count;
}

internal sealed class Admission(IChatClient chat)
{
    internal async Task<bool> AdmitAsync(string case_, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("Which ward? " + case_, cancellationToken: cancellationToken);
        return BedTools.Free(answer.Text, 1); // expect: TOOL3003
    }
}

internal sealed record Placement(Ward Ward, int Count);

internal enum Ward
{
    Surgery,
    Children,
}
