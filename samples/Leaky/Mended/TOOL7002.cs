using System.Text.Json;
using ToolContracts;

namespace Leaky;

[Toolset("doors", Owner = "desk")]
public sealed partial class DoorTools(HashSet<string> open)
{
    /// <summary>Opens a door.</summary>
    /// <param name="door">Its name.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("doors.open", Resource = "door/{door}")]
    [Idempotent]
    private void Open(string door) => open.Add(door);
}

internal sealed class Janitor(IToolDispatcher dispatcher, Caller caller)
{
    public ValueTask<ToolOutcome> LetInAsync(string door, CancellationToken cancellationToken) =>
        dispatcher.DispatchAsync(new ToolCall("doors_open", JsonSerializer.SerializeToUtf8Bytes(new { door }), caller), cancellationToken);
}
