using System.Text;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>Every outcome of the closed set, through the public API.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public async Task CompletesAGrantedRead()
    {
        await using var host = await new TestHost().GrantedAsync();
        var outcome = Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
        Assert.Equal("\"did a\"", Encoding.UTF8.GetString(outcome.Result.Span));
        Assert.False(outcome.Replayed);
    }

    [Theory]
    [InlineData("""{"sample":""}""", "$.sample", "min-length")]
    [InlineData("""{"sample":"a","more":1}""", "$.more", "unknown-member")]
    [InlineData("""{"sample":"a","sample":"b"}""", "$.sample", "duplicate-member")]
    [InlineData("""{"sample":7}""", "$.sample", "type")]
    [InlineData("""{}""", "$.sample", "required")]
    [InlineData("""{"sample":"a" """, "$", "malformed")]
    [InlineData("", "$", "malformed")]
    public async Task RefusesWrongArgumentsWithTheirPlace(string arguments, string path, string code)
    {
        await using var host = await new TestHost().GrantedAsync();
        var invalid = Assert.IsType<ToolOutcome.Invalid>(await host.CallAsync("lab_look", arguments));
        Assert.Equal((path, code), (Assert.Single(invalid.Faults).Path, invalid.Faults[0].Code));
        Assert.Equal(0, host.Lab.Calls("a"));
    }

    [Fact]
    public async Task RefusesMalformedUtf8()
    {
        await using var host = await new TestHost().GrantedAsync();
        var invalid = Assert.IsType<ToolOutcome.Invalid>(await host.CallAsync("lab_look", [.. "{\"sample\":\""u8, 0xC3, 0x28, .. "\"}"u8]));
        Assert.Equal("encoding", Assert.Single(invalid.Faults).Code);
    }

    [Fact]
    [Threat(4, Part = "size")]
    [Threat(38, Part = "size")]
    public async Task LimitsArgumentsAtExactlyTheirSize()
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", Padded(256)));
        var limited = Assert.IsType<ToolOutcome.Limited>(await host.CallAsync("lab_look", Padded(257)));
        Assert.Equal(("argument-bytes", null), (limited.Limit, limited.RetryAfter));

        static string Padded(int length) => """{"sample":"a" """ + new string(' ', length - 15) + "}";
    }

    [Fact]
    [Threat(39, Part = "result")]
    public async Task LimitsResultsAtExactlyTheirSize()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("fits", _ => Task.FromResult(new string('x', 254)));
        host.Lab.On("not", _ => Task.FromResult(new string('x', 255)));
        Assert.Equal(256, Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"fits"}""")).Result.Length);
        Assert.Equal("result-bytes", Assert.IsType<ToolOutcome.Limited>(await host.CallAsync("lab_look", """{"sample":"not"}""")).Limit);
    }

    [Fact]
    [Threat(29, Part = "default")]
    public async Task DeniesWhatIsNotGranted()
    {
        await using var host = new TestHost();
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
        Assert.Contains(host.Log.Lines, static line => line.Contains("no-grant for action lab.look", StringComparison.Ordinal));
        Assert.Equal(0, host.Lab.Calls("a"));
    }

    [Fact]
    [Threat(28, Part = "unknown")]
    public async Task DeniesAnUnknownTool()
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_Look", """{"sample":"a"}"""));
    }

    [Fact]
    [Threat(29, Part = "part")]
    public async Task DeniesACallerWithoutThePartThatTheToolNeeds()
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.Equal("\"acme/ada\"", Text(await host.CallAsync("lab_who", "{}")));
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_who", "{}", TestHost.Agent with { OnBehalfOf = null }));
    }

    [Fact]
    public async Task FreesTheKeyOfACallerWithoutThePartThatTheToolNeeds()
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_move_as", """{"order":"o"}""", TestHost.Agent with { OnBehalfOf = null }));
        Assert.Equal("\"call 1ada\"", Text(await host.CallAsync("lab_move_as", """{"order":"o"}""")));
    }

    [Fact]
    [Threat(41, Part = "replay")]
    [Threat(42, Part = "conflict")]
    public async Task ReplaysTheSameKeyByteForByteAndRefusesOtherArguments()
    {
        await using var host = await new TestHost().GrantedAsync();
        var first = Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
        var second = Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
        Assert.True(second.Replayed);
        Assert.Equal(first.Result.ToArray(), second.Result.ToArray());
        Assert.IsType<ToolOutcome.Conflict>(await host.MoveAsync("o1", pieces: 2));
        Assert.Equal(1, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task TakesTheSameArgumentsInAnotherSpellingForTheSame()
    {
        await using var host = await new TestHost().GrantedAsync();
        await host.CallAsync("lab_move", """{"request":{"order":"o1","shelf":"s1"}}""");
        var again = await host.CallAsync("lab_move", """{ "request": { "pieces": 1.0, "shelf": "\u0073\u0031", "order": "o1" } }""");
        Assert.True(Assert.IsType<ToolOutcome.Completed>(again).Replayed);
    }

    [Fact]
    [Threat(13, Part = "key")]
    public async Task AnotherTenantHasItsOwnKeys()
    {
        await using var host = await new TestHost().GrantedAsync();
        await host.Administration.GrantAsync(new NewGrant("other", "agent", "lab.move", ResourcePattern.Everything, "boss", "test"), TestContext.Current.CancellationToken);
        await host.MoveAsync("o1");
        var other = await host.CallAsync("lab_move", """{"request":{"order":"o1","shelf":"s9"}}""", new Caller(ActorKind.Workload, "agent", "other"));
        Assert.False(Assert.IsType<ToolOutcome.Completed>(other).Replayed);
    }

    [Fact]
    public async Task SaysThatTheSameKeyIsRunning()
    {
        await using var host = await new TestHost().GrantedAsync();
        var end = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Lab.On("o1", _ => end.Task);
        var first = host.MoveAsync("o1").AsTask();
        await host.Lab.Begun("o1");
        Assert.True(Assert.IsType<ToolOutcome.InProgress>(await host.MoveAsync("o1")).RetryAfter > TimeSpan.Zero);
        Assert.IsType<ToolOutcome.Conflict>(await host.MoveAsync("o1", pieces: 2));
        end.SetResult("done");
        Assert.IsType<ToolOutcome.Completed>(await first);
        Assert.Equal(1, host.Lab.Calls("o1"));
    }

    [Fact]
    [Threat(31, Part = "unknown")]
    [Threat(41, Part = "unknown")]
    public async Task AnEffectThatThrowsIsUnknownAndNotRunAgain()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("o1", _ => throw new InvalidOperationException("password is hunter2"));
        Assert.IsType<ToolOutcome.Unknown>(await host.MoveAsync("o1"));
        Assert.IsType<ToolOutcome.Unknown>(await host.MoveAsync("o1"));
        Assert.IsType<ToolOutcome.Conflict>(await host.MoveAsync("o1", pieces: 2));
        Assert.Equal(1, host.Lab.Calls("o1"));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Contains("hunter2", StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, static line => line.Contains("System.InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFailureThatDidNotStartFreesTheKey()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("o1", _ => throw new ToolFailedException("busy", ToolFailure.NotStarted));
        var failed = Assert.IsType<ToolOutcome.Failed>(await host.MoveAsync("o1"));
        Assert.Equal(("busy", true), (failed.Reason, failed.MayRetry));
        host.Lab.On("o1", _ => Task.FromResult("done"));
        Assert.False(Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1")).Replayed);
    }

    [Theory]
    [InlineData("denied")]
    [InlineData("disabled")]
    [InlineData("cancelled")]
    [Threat(31, Part = "unknown")]
    public async Task AToolsOwnCodeNeverReadsAsAnotherOutcome(string code)
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("o1", _ => throw new ToolFailedException(code, ToolFailure.NotStarted));
        host.Lab.On("a", _ => throw new ToolFailedException(code, ToolFailure.NotStarted));
        foreach (var outcome in new[] { await host.MoveAsync("o1"), await host.CallAsync("lab_look", """{"sample":"a"}""") })
        {
            var failed = Assert.IsType<ToolOutcome.Failed>(outcome);
            Assert.Equal((code, true), (failed.Reason, failed.MayRetry));
        }
    }

    [Fact]
    public async Task AFinalFailureIsReplayed()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("o1", _ => throw new ToolFailedException("shelf-is-full", ToolFailure.Final));
        await host.MoveAsync("o1");
        var again = Assert.IsType<ToolOutcome.Failed>(await host.MoveAsync("o1"));
        Assert.Equal(("shelf-is-full", false), (again.Reason, again.MayRetry));
        Assert.Equal(1, host.Lab.Calls("o1"));
    }

    [Fact]
    [Threat(10, Part = "error")]
    public async Task AReadThatThrowsFailsWithACodeOnly()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("a", _ => throw new InvalidOperationException("hunter2"));
        var failed = Assert.IsType<ToolOutcome.Failed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
        Assert.Equal("tool-error", failed.Reason);
        Assert.DoesNotContain("hunter2", failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReadWithAKeyThatThrowsFreesItsKey()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("a", _ => throw new InvalidOperationException());
        Assert.IsType<ToolOutcome.Failed>(await host.CallAsync("lab_look_once", """{"name":"a"}"""));
        host.Lab.On("a", _ => Task.FromResult("seen"));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look_once", """{"name":"a"}"""));
        Assert.True(Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look_once", """{"name":"a"}""")).Replayed);
    }

    [Fact]
    [Threat(38, Part = "deadline")]
    public async Task AReadTimesOutAtItsDeadlineAndNotBefore()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("slow", static _ => new TaskCompletionSource<string>().Task);
        var call = host.CallAsync("lab_look", """{"sample":"slow"}""").AsTask();
        await host.Lab.Begun("slow");
        host.Time.Advance(TimeSpan.FromSeconds(7) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<ToolOutcome.TimedOut>(await call);
    }

    [Fact]
    public async Task AnEffectIsUnknownAtItsDeadline()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("slow", static _ => new TaskCompletionSource<string>().Task);
        var call = host.MoveAsync("slow").AsTask();
        await host.Lab.Begun("slow");
        host.Time.Advance(TimeSpan.FromSeconds(7));
        Assert.IsType<ToolOutcome.Unknown>(await call);
    }

    [Fact]
    [Threat(38, Part = "deadline")]
    public async Task ABlockedThreadDoesNotHoldItsCaller()
    {
        await using var host = await new TestHost().GrantedAsync();
        var call = host.CallAsync("lab_block", """{"order":"b"}""").AsTask();
        await host.Lab.Begun("b");
        host.Time.Advance(TimeSpan.FromSeconds(7));
        Assert.IsType<ToolOutcome.Unknown>(await call);
    }

    [Fact]
    public async Task ACallerWhoGoesAwayLeavesAnEffectUnknown()
    {
        await using var host = await new TestHost().GrantedAsync();
        using var caller = new CancellationTokenSource();
        host.Lab.On("o1", static async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return "";
        });
        var call = host.MoveAsync("o1", cancellationToken: caller.Token).AsTask();
        await host.Lab.Begun("o1");
        await caller.CancelAsync();
        Assert.IsType<ToolOutcome.Unknown>(await call);
    }

    [Fact]
    public async Task AResultThatBreaksItsSchemaIsNotShown()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("a", static _ => Task.FromResult<string>(null!));
        Assert.Equal("result-invalid", Assert.IsType<ToolOutcome.Failed>(await host.CallAsync("lab_look", """{"sample":"a"}""")).Reason);
        Assert.IsType<ToolOutcome.Unknown>(await host.MoveAsync("a"));
    }

    private static string Text(ToolOutcome outcome) => Encoding.UTF8.GetString(Assert.IsType<ToolOutcome.Completed>(outcome).Result.Span);

    [Fact]
    [Threat(38, Part = "deadline")]
    public async Task AToolWhoseCancellationThrowsHarmsNobodyElse()
    {
        await using var host = await new TestHost().GrantedAsync();

        // Registered before anybody cancels: a token that is cancelled already would throw in the tool itself, which is another case.
        TaskCompletionSource registered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Lab.On("bad", async token =>
        {
            token.Register(static () => throw new InvalidOperationException("thrown at cancellation"));
            registered.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return "never";
        });

        // At its deadline: the exception reaches neither the clock's thread nor another call.
        var late = host.CallAsync("lab_look", """{"sample":"bad"}""").AsTask();
        await registered.Task;
        host.Time.Advance(TimeSpan.FromSeconds(7));
        Assert.IsType<ToolOutcome.TimedOut>(await late);

        // By its caller: whoever cancels does not get it.
        registered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var caller = new CancellationTokenSource();
        var left = host.CallAsync("lab_look", """{"sample":"bad"}""", cancellationToken: caller.Token).AsTask();
        await registered.Task;
        caller.Cancel();
        Assert.Equal("cancelled", Assert.IsType<ToolOutcome.Failed>(await left).Code);
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
    }

    [Fact]
    [Threat(38, Part = "deadline")]
    public async Task EachOfManyCallsHasItsOwnDeadlineToTheTick()
    {
        await using var host = await new TestHost().GrantedAsync();
        static async Task<string> Wait(CancellationToken token)
        {
            await Task.Delay(Timeout.Infinite, token);
            return "never";
        }

        List<Task<ToolOutcome>> calls = [];
        foreach (var order in new[] { "a", "b", "c" })
        {
            host.Lab.On(order, Wait);
            calls.Add(host.CallAsync("lab_look", $$"""{"sample":"{{order}}"}""").AsTask());
            await host.Lab.Begun(order);
            host.Time.Advance(TimeSpan.FromSeconds(2));
        }

        // Now six seconds after the first began. One tick before its seventh nothing has ended.
        host.Time.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));
        Assert.DoesNotContain(calls, static call => call.IsCompleted);
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<ToolOutcome.TimedOut>(await calls[0]);
        Assert.False(calls[1].IsCompleted);
        host.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<ToolOutcome.TimedOut>(await calls[1]);
        Assert.False(calls[2].IsCompleted);
        host.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<ToolOutcome.TimedOut>(await calls[2]);
    }
}
