using ToolContracts;

namespace Leaky;

[Toolset("helpdesk", Owner = "desk")]
public sealed partial class HelpDeskTools(Dispatch dispatch)
{
    /// <summary>Counts the tickets that wait.</summary>
    /// <param name="queue">The queue's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Waiting(string queue) => dispatch.Waiting(queue);
}

public sealed class Dispatch
{
    public int Waiting([Trusted] string queue) => queue.Length;
}
