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
    internal void Open(string door) => open.Add(door);
}

internal sealed class Janitor(DoorTools tools)
{
    public void LetIn(string door) => tools.Open(door);
}
