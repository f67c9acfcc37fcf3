namespace ToolContracts.Hosting.Tests;

/// <summary>Tools of extreme calls and results.</summary>
[Toolset("heavy", Version = "1.0.0", Owner = "lab-team")]
public sealed partial class HeavyTools(Lab lab)
{
    /// <summary>Lifts a load.</summary>
    /// <param name="load">Which one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("heavy.lift", Resource = "load/{load}")]
    [Idempotent(Key = "{load}")]
    [Limits(CallsPerMinute = 100_000, MaxConcurrency = 10_000)]
    private Task<string> LiftAsync(string load, CancellationToken cancellationToken) => lab.RunAsync(load, cancellationToken);

    /// <summary>Pours out a gigabyte.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> Pour() => Gigabyte.Of(lab);
}
