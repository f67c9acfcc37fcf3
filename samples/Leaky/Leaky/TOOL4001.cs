using ToolContracts;

namespace Leaky;

[Toolset("helpdesk", Owner = "desk")]
public sealed partial class HelpDeskTools
{
    /// <summary>Counts the tickets that wait.</summary>
    /// <param name="queue">The queue's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Waiting(string queue) => Dispatch.Waiting(queue);
}

public static class Dispatch
{
    public static int Waiting([Trusted] string queue) => queue.Length;
}
