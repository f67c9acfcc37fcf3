namespace ToolContracts.BenchmarkTools;

/// <summary>Shape T1: two integers in, one out.</summary>
[Toolset("sums", Version = "1.0.0", Owner = "benchmarks")]
[SideEffect(SideEffect.None)]
public sealed partial class AddTools
{
    /// <summary>Adds.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    [Tool]
    [Limits(CallsPerMinute = 100_000)]
    private static int Add(int a, int b) => Work.Add(a, b);
}
