namespace ToolContracts.Tests.Host;

/// <summary>A tool for which two hosts race.</summary>
[Toolset("race", Version = "1.0.0", Owner = "tests")]
public sealed partial class RaceTools(EffectFolder effects)
{
    /// <summary>Writes a file.</summary>
    /// <param name="order">What for.</param>
    /// <param name="context">Filled by the host.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("race.write", Resource = "order/{order}")]
    [RequiresApproval("keeper", Summary = "Write {order}")]
    [NotIdempotent("Each run writes a file more.")]
    [Limits(MaxConcurrency = 1000, CallsPerMinute = 100_000)]
    private void Write(int order, ToolCallContext context) => effects.Add(order, context.CallId);
}
