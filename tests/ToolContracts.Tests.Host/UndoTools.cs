namespace ToolContracts.Tests.Host;

/// <summary>A tool that can be undone; both leave a file for each run.</summary>
[Toolset("undo", Version = "1.0.0", Owner = "tests")]
public sealed partial class UndoTools(EffectFolder effects)
{
    /// <summary>Writes a file.</summary>
    /// <param name="order">What for.</param>
    /// <param name="context">Filled by the host.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("undo.write", Resource = "order/{order}")]
    [NotIdempotent("Each run writes a file more.")]
    [CompensatedBy(nameof(Unwrite))]
    private void Write(int order, ToolCallContext context) => effects.Add(order, context.CallId);

    private void Unwrite(int order, ToolCallContext context) => effects.Add(-order, context.CallId);
}
