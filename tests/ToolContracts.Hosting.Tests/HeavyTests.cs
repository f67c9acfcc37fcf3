using Microsoft.Extensions.DependencyInjection;

namespace ToolContracts.Hosting.Tests;

/// <summary>Extreme calls and results through the whole host.</summary>
public sealed class HeavyTests
{
    [Fact]
    [Threat(41, Part = "replay")]
    public async Task OfTenThousandCallsOnOneKeyOneRuns()
    {
        const int Count = 10_000;
        await using var host = new TestHost(toolsets: static builder => builder.AddToolset<HeavyTools>(), options: static options => (options.Tasks.MaxCalls, options.Tasks.MaxIdenticalCalls) = (2 * Count, 2 * Count));
        await host.GrantAsync("heavy.lift");
        var release = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Lab.On("crate", _ => release.Task);

        var calls = Enumerable.Range(0, Count).Select(_ => Task.Run(async () => await host.CallAsync("heavy_lift", """{"load":"crate"}"""))).ToArray();
        await host.Lab.Begun("crate");
        release.SetResult("lifted");
        var outcomes = await Task.WhenAll(calls);

        Assert.Equal(1, host.Lab.Calls("crate"));
        Assert.Single(outcomes, static outcome => outcome is ToolOutcome.Completed { Replayed: false });
        Assert.All(outcomes, static outcome => Assert.True(outcome is ToolOutcome.Completed or ToolOutcome.InProgress, $"{outcome}"));

        // Whoever was told to wait gets the same answer, byte for byte.
        var again = Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("heavy_lift", """{"load":"crate"}"""));
        Assert.Equal("\"lifted\""u8.ToArray(), again.Result.ToArray());
        Assert.Equal(1, host.Lab.Calls("crate"));
    }

    [Fact]
    [Threat(39, Part = "result")]
    public async Task AResultOfAGigabyteEndsAtItsLimitAndIsNotReadToItsEnd()
    {
        await using var host = new TestHost(toolsets: static builder => builder.AddToolset<HeavyTools>());
        await host.GrantAsync("heavy.pour");
        Assert.Equal("result-bytes", Assert.IsType<ToolOutcome.Limited>(await host.CallAsync("heavy_pour", "{}")).Limit);
        Assert.InRange(host.Lab.Calls("read"), 1, 2);
    }
}
