using System.Text;

namespace ToolContracts.Hosting.Tests;

/// <summary>Rate, concurrency and what a task may do, at their exact boundaries.</summary>
public sealed class LimitTests
{
    private static readonly Caller NoTask = TestHost.Agent with { Task = null };

    [Fact]
    [Threat(38, Part = "concurrency")]
    public async Task ACallBeyondTheRateIsToldWhenToComeBackAndMayThen()
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.IsType<ToolOutcome.Completed>(await LookAsync(host));
        host.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.IsType<ToolOutcome.Completed>(await LookAsync(host));
        Assert.IsType<ToolOutcome.Completed>(await LookAsync(host));
        var limited = Assert.IsType<ToolOutcome.Limited>(await LookAsync(host));
        Assert.Equal(("calls-per-minute", TimeSpan.FromSeconds(50)), (limited.Limit, limited.RetryAfter));
        host.Time.Advance(limited.RetryAfter!.Value - TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.FromTicks(1), Assert.IsType<ToolOutcome.Limited>(await LookAsync(host)).RetryAfter);
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<ToolOutcome.Completed>(await LookAsync(host));
        Assert.IsType<ToolOutcome.Limited>(await LookAsync(host));
    }

    [Fact]
    public async Task EachTenantHasItsOwnRate()
    {
        await using var host = await new TestHost().GrantedAsync();
        await host.Administration.GrantAsync(
            new Ledger.NewGrant("other", "agent", "lab.look_sparsely", Ledger.ResourcePattern.Everything, "boss", "test"), TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++)
        {
            await LookAsync(host);
        }

        Assert.IsType<ToolOutcome.Limited>(await LookAsync(host));
        Assert.IsType<ToolOutcome.Completed>(await LookAsync(host, caller: new Caller(ActorKind.Workload, "agent", "other")));
    }

    [Fact]
    [Threat(38, Part = "concurrency")]
    public async Task ACallBeyondTheConcurrencyIsRefusedUntilOneEnds()
    {
        await using var host = await new TestHost().GrantedAsync();
        var end = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Lab.On("first", _ => end.Task);
        host.Lab.On("second", _ => end.Task);
        var first = LookAsync(host, "first").AsTask();
        var second = LookAsync(host, "second").AsTask();
        await host.Lab.Begun("first");
        await host.Lab.Begun("second");
        Assert.Equal("concurrency", Assert.IsType<ToolOutcome.Limited>(await LookAsync(host)).Limit);
        end.SetResult("seen");
        await Task.WhenAll(first, second);

        // The refused call took nothing of the rate, so the third of this minute is still free.
        Assert.IsType<ToolOutcome.Completed>(await LookAsync(host));
    }

    [Fact]
    [Threat(38, Part = "loop")]
    public async Task ATaskMayMakeItsCallsAndNotOneMore()
    {
        await using var host = await new TestHost(options: static options => options.Tasks.MaxCalls = 3).GrantedAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", $$"""{"sample":"a{{i}}"}"""));
        }

        var limited = Assert.IsType<ToolOutcome.Limited>(await host.CallAsync("lab_look", """{"sample":"b"}"""));
        Assert.Equal(("task-calls", null), (limited.Limit, limited.RetryAfter));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"b"}""", TestHost.Agent with { Task = "t2" }));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"b"}""", NoTask));
    }

    [Fact]
    public async Task ARestartGivesATaskNoCallsBack()
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-task-").FullName;
        try
        {
            await using (var host = await new TestHost(folder, options: static options => options.Tasks.MaxCalls = 3).GrantedAsync())
            {
                Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
                Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
            }

            await using var next = new TestHost(folder, options: static options => options.Tasks.MaxCalls = 3);
            Assert.IsType<ToolOutcome.Completed>(await next.CallAsync("lab_look", """{"sample":"b"}"""));
            Assert.Equal("task-calls", Assert.IsType<ToolOutcome.Limited>(await next.CallAsync("lab_look", """{"sample":"c"}""")).Limit);
            Assert.IsType<ToolOutcome.Completed>(await next.CallAsync("lab_look", """{"sample":"c"}""", TestHost.Agent with { Task = "t2" }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    [Threat(38, Part = "loop")]
    public async Task ATaskMayNotRepeatItselfForEver()
    {
        await using var host = await new TestHost(options: static options => options.Tasks.MaxIdenticalCalls = 2).GrantedAsync();
        for (var i = 0; i < 2; i++)
        {
            Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
        }

        Assert.Equal("task-identical-calls", Assert.IsType<ToolOutcome.Limited>(await host.CallAsync("lab_look", """{ "sample" : "a" }""")).Limit);
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"b"}"""));
    }

    [Fact]
    public async Task ReplaysOfAKeyAreNotCounted()
    {
        await using var host = await new TestHost(options: static options => options.Tasks.MaxIdenticalCalls = 1).GrantedAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
        }
    }

    [Theory]
    [InlineData(2, "bottom")]
    [InlineData(3, "task-depth")]
    [Threat(38, Part = "loop")]
    public async Task CallsNestToTheirDepthAndNotDeeper(int levels, string expected)
    {
        await using var host = await new TestHost(options: static options => options.Tasks.MaxDepth = 3).GrantedAsync();
        var outcome = await host.CallAsync("lab_nest", $$"""{"levels":{{levels}}}""");
        Assert.Equal($"\"{expected}\"", Encoding.UTF8.GetString(Assert.IsType<ToolOutcome.Completed>(outcome).Result.Span));

        // The depth ended with the call.
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_nest", """{"levels":2}"""));
    }

    private static ValueTask<ToolOutcome> LookAsync(TestHost host, string sample = "a", Caller? caller = null) =>
        host.CallAsync("lab_look_sparsely", $$"""{"sample":"{{sample}}"}""", caller ?? NoTask);
}
