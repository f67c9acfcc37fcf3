using ToolContracts;

namespace Leaky;

[Toolset("clock", Owner = "desk")]
public sealed class ClockTools(TimeProvider time)
{
    /// <summary>Tells the time.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    public DateTimeOffset Now() => time.GetUtcNow();
}
