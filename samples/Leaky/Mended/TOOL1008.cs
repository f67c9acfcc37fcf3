using ToolContracts;

namespace Leaky;

[Toolset("clock", Owner = "desk")]
public sealed partial class ClockTools(TimeProvider time)
{
    /// <summary>Tells the time.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private DateTimeOffset Now() => time.GetUtcNow();
}
