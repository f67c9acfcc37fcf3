using ToolContracts;

namespace Leaky;

[Toolset("orders", Owner = "desk")]
public sealed partial class OrderTools(HashSet<string> open)
{
    /// <summary>Closes an order.</summary>
    /// <param name="request">Which one.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("orders.close", Resource = "order/{request.order}")]
    [Idempotent]
    private void Close(CloseRequest request) => open.Remove(request.Order);
}

public sealed record CloseRequest(string Order);
