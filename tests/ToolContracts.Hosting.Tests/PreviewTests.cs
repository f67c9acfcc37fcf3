using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>A call whose plan cannot be shown is refused, and never held without one.</summary>
public sealed class PreviewTests
{
    [Theory]
    [InlineData("throws")]
    [InlineData("says that it failed")]
    [InlineData("says denied")]
    [InlineData("too large")]
    [Threat(33, Part = "plan")]
    [Threat(45, Part = "preview")]
    public async Task ThatFailsRefusesTheCall(string how)
    {
        await using var host = await ApprovalHost.StartAsync();
        host.Lab.On("plan of o1", _ => how switch
        {
            "throws" => throw new InvalidOperationException("a secret message"),
            "says denied" => throw new ToolFailedException("denied", ToolFailure.NotStarted),
            "says that it failed" => throw new ToolFailedException("no-box", ToolFailure.Final),
            _ => Task.FromResult(new string('x', 300)),
        });
        var failed = Assert.IsType<ToolOutcome.Failed>(await host.OpenAsync());
        Assert.Equal(("preview-failed", true), (failed.Code, failed.MayRetry));
        Assert.Empty(await host.Approvals.WaitingAsync("acme"));
        Assert.Equal(0, host.Lab.Calls("o1"));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Contains("a secret message", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThatFailsRefusesTheCallThoughItWasApproved()
    {
        await using var host = await ApprovalHost.StartAsync();
        await host.ApprovedAsync();
        host.Lab.On("plan of o1", static _ => throw new InvalidOperationException());
        Assert.Equal("preview-failed", (await host.OpenAsync()).Code);
        Assert.Equal(0, host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task IsShownAtExactlyItsSize()
    {
        await using var host = await ApprovalHost.StartAsync();
        host.Lab.On("plan of fits", static _ => Task.FromResult(new string('x', 256 - """{"box":"b1","found":""}""".Length)));
        host.Lab.On("plan of not", static _ => Task.FromResult(new string('x', 257 - """{"box":"b1","found":""}""".Length)));
        Assert.Equal(256, (await host.ProposalAsync(await host.OpenAsync("fits"))).Content.Plan.Length);
        Assert.Equal("preview-failed", (await host.OpenAsync("not")).Code);
    }

    [Fact]
    [Threat(33, Part = "plan")]
    public async Task ThatShowsNothingRefusesTheCall()
    {
        await using var host = await ApprovalHost.StartAsync();
        Assert.Equal("preview-failed", (await host.CallAsync("vault_blind", """{"order":"o1"}""")).Code);
        Assert.Equal(0, host.Lab.Calls("o1"));
    }

    [Fact]
    [Threat(33, Part = "plan")]
    public async Task ThatChangesTheArgumentsRunsNothingThoughApproved()
    {
        await using var host = await ApprovalHost.StartAsync();
        Assert.IsType<Approvals.DecisionResult.Decided>(await host.ApproveAsync(await host.CallAsync("vault_count_all", """{"orders":["b","a"]}""")));
        Assert.Equal("preview-failed", (await host.CallAsync("vault_count_all", """{"orders":["b","a"]}""")).Code);
        Assert.Equal(0, host.Lab.Calls("a") + host.Lab.Calls("b"));
        await host.ApproveAsync(await host.CallAsync("vault_count_all", """{"orders":["a","b"]}"""));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("vault_count_all", """{"orders":["a","b"]}"""));
    }

    [Fact]
    public async Task EndsAtTheDeadlineOfItsTool()
    {
        await using var host = await ApprovalHost.StartAsync();
        host.Lab.On("plan of o1", static async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return "";
        });
        var call = host.OpenAsync().AsTask();
        await host.Lab.Begun("plan of o1");
        host.Time.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal("preview-failed", (await call).Code);
    }

    [Fact]
    public async Task EndsWithItsCallerAndByAKillSwitch()
    {
        await using var host = await ApprovalHost.StartAsync();
        host.Lab.On("plan of o1", static async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return "";
        });
        using var gone = new CancellationTokenSource();
        var first = host.OpenAsync(cancellationToken: gone.Token).AsTask();
        await host.Lab.Begun("plan of o1");
        await gone.CancelAsync();
        Assert.Equal("cancelled", (await first).Code);
        host.Lab.On("plan of o2", static async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return "";
        });
        var second = host.OpenAsync("o2").AsTask();
        await host.Lab.Begun("plan of o2");
        await host.Administration.KillAsync(new NewKillSwitch(KillScope.Tool, "vault_open", "boss", "test"), TestContext.Current.CancellationToken);
        Assert.IsType<ToolOutcome.Disabled>(await second);
        Assert.Empty(await host.Approvals.WaitingAsync("acme"));
    }

    [Fact]
    public async Task IsNotRunForACallerWithoutTheGrant()
    {
        await using var host = await ApprovalHost.StartAsync();
        Assert.IsType<ToolOutcome.Denied>(await host.OpenAsync(caller: new Caller(ActorKind.Workload, "stranger", "acme")));
        Assert.Equal(0, host.Lab.Calls("plan of o1"));
    }

    [Fact]
    [Threat(3, Part = "summary")]
    public async Task OfASummaryShowsWhatNobodySees()
    {
        await using var host = await ApprovalHost.StartAsync();
        var held = await host.CallAsync("vault_look", """{"order":"bill\u202E\u200Bgpj \\u{202E} \ud83d\ude00"}""");
        using var plan = System.Text.Json.JsonDocument.Parse((await host.ProposalAsync(held)).Content.Plan);
        Assert.Equal(@"Look for bill\u{202E}\u{200B}gpj \u{202E} 😀", plan.RootElement.GetString());
    }
}
