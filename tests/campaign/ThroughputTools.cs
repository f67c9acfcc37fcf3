namespace ToolContracts.Campaign;

/// <summary>Tools that do nothing, so that what is measured is what guards, ledger and evidence cost.</summary>
[Toolset("idle", Version = "1.0.0", Owner = "tests")]
public sealed partial class ThroughputTools
{
    /// <summary>Writes nothing, though it could.</summary>
    /// <param name="order">The order.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("idle.write", Resource = "order/{order}")]
    [Idempotent(Key = "{order}")]
    [Limits(MaxConcurrency = 10_000, CallsPerMinute = 100_000)]
    private static int Write(int order) => order;

    /// <summary>Reads nothing.</summary>
    /// <param name="order">The order.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Limits(MaxConcurrency = 10_000, CallsPerMinute = 100_000)]
    private static int Read(int order) => order;
}
