// rule: TOOL3003
// construct: helper-method, async
// about: The model answers with a typed value, and that is given to the tool's method.
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
        var answer = await chat.GetResponseAsync<Placement>("Which ward? " + case_, cancellationToken: cancellationToken);
        return BedTools.Free(answer.Result.Ward.ToString(), answer.Result.Count);
    }
}

internal sealed record Placement(Ward Ward, int Count);

internal enum Ward
{
    Surgery,
    Children,
}
